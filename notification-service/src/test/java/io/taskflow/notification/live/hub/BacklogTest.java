package io.taskflow.notification.live.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.live.event.EventLog;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.StreamEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID WEB = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final int EVENT_BYTES = 1_000;
    private static final int KEPT = 5_000;

    private final LiveHub hub = new LiveHub(
            new EventLog(Duration.ofMinutes(20), (long) KEPT * EVENT_BYTES), Clock.fixed(NOW, ZoneOffset.UTC), 200);

    BacklogTest() {
        say(0, new Joined(WEB, ALICE, 2));
    }

    @Test
    void aLongOneIsTakenInPortionsAndNothingIsPushedBeforeItsEnd() {
        LongStream.rangeClosed(1, 1_000).forEach(this::say);
        Reader slow = resumedAt(0);

        List<Integer> portions = new ArrayList<>();
        for (long next = 1_001; !slow.isLive(); next++) {
            assertThat(slow.pushed).isEmpty();
            portions.add(slow.take());
            say(next);
        }
        say(2_000);

        assertThat(portions).allMatch(size -> size <= Backlog.MOST_EVENTS).hasSizeGreaterThan(3);
        assertThat(slow.heard()).isSorted().doesNotHaveDuplicates().hasSize(1_000 + portions.size() + 1);
    }

    @Test
    void whatTheLogForgetsBeforeItIsTakenMeansResyncAndGoesOnBehindIt() {
        LongStream.rangeClosed(1, 1_000).forEach(this::say);
        Reader slow = resumedAt(0);
        slow.take();
        LongStream.rangeClosed(1_001, 1_000 + 2 * KEPT).forEach(this::say);

        slow.takeAll();

        int resync = slow.heard().indexOf(-1L);
        assertThat(slow.heard()).containsOnlyOnce(-1L);
        assertThat(slow.heard().subList(resync + 1, slow.heard().size()))
                .hasSize(KEPT)
                .isSorted()
                .endsWith(1_000L + 2 * KEPT);
    }

    @Test
    void manyWhoComeBackAtOnceWhileEventsFlowMissNothingAndHearNothingTwice() {
        LongStream.rangeClosed(1, 1_000).forEach(this::say);
        var flow = CompletableFuture.runAsync(
                () -> LongStream.rangeClosed(1_001, 3_000).forEach(this::say));

        List<CompletableFuture<Reader>> readers = IntStream.range(0, 100)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                    Reader reader = resumedAt(0);
                    reader.takeAll();
                    return reader;
                }))
                .toList();
        Stream<Reader> all = readers.stream().map(CompletableFuture::join).toList().stream();
        flow.join();

        List<Long> every = LongStream.rangeClosed(1, 3_000).boxed().toList();
        assertThat(all)
                .hasSize(100)
                .allSatisfy(reader -> assertThat(reader.heard()).isEqualTo(every));
    }

    private Reader resumedAt(long position) {
        var reader = new Reader();
        assertThat(hub.join(reader, null, position)).isTrue();
        return reader;
    }

    private void say(long position) {
        say(position, null);
    }

    private void say(long position, @Nullable MembershipChange change) {
        hub.accept(new StreamEvent(
                new LiveEvent(position, UUID.randomUUID(), NOW, WEB, null, "{}", EVENT_BYTES),
                Optional.ofNullable(change)));
    }

    /** Takes what it missed when the test says so, and keeps what is pushed behind that. */
    private static final class Reader implements Subscriber {

        private final List<Long> taken = new ArrayList<>();
        private final List<Long> pushed = new ArrayList<>();
        private @Nullable Backlog backlog;

        List<Long> heard() {
            return Stream.concat(taken.stream(), pushed.stream()).toList();
        }

        boolean isLive() {
            return missed().isDone();
        }

        int take() {
            List<LiveEvent> portion = missed().next();
            portion.forEach(event -> taken.add(event.position()));
            return portion.size();
        }

        void takeAll() {
            while (!isLive()) {
                take();
            }
        }

        private Backlog missed() {
            return Objects.requireNonNull(backlog);
        }

        @Override
        public UUID userId() {
            return ALICE;
        }

        @Override
        public boolean wants(LiveEvent event) {
            return true;
        }

        @Override
        public void push(LiveEvent event) {
            pushed.add(event.position());
        }

        @Override
        public void replay(Backlog missed) {
            backlog = missed;
        }

        @Override
        public void resync() {
            taken.add(-1L);
        }
    }
}
