package io.taskflow.notification.live.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.live.event.EventLog;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.StreamEvent;
import io.taskflow.notification.live.hub.PastEvents.Portion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastEventsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final UUID WEB = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final int EVENT_BYTES = 1_000;
    private static final int KEPT = 2_000;

    private final LiveHub hub = new LiveHub(new EventLog(Duration.ofMinutes(20), (long) KEPT * EVENT_BYTES), CLOCK, 20);
    private final PastEvents past = new PastEvents(hub, CLOCK);

    @Test
    void page_after_page_gives_all_that_came_behind_an_event_once_and_in_order() {
        say(0, new Joined(WEB, ALICE, 2));
        UUID begin = id(0);
        LongStream.rangeClosed(1, 1_000).forEach(position -> say(position, null));

        List<Long> read = new ArrayList<>();
        Portion portion = past.after(begin, ALICE, 70).orElseThrow();
        while (true) {
            portion.events().forEach(event -> read.add(event.position()));
            if (!portion.more()) {
                break;
            }
            portion = past.after(last(portion), ALICE, 70).orElseThrow();
        }

        assertThat(read).isEqualTo(LongStream.rangeClosed(1, 1_000).boxed().toList());
        assertThat(past.after(last(portion), ALICE, 70)).contains(new Portion(List.of(), id(1_000), false));
    }

    @Test
    void who_may_see_nothing_goes_on_all_the_same_and_never_becomes_too_old() {
        LongStream.rangeClosed(0, KEPT / 2).forEach(position -> say(position, null));

        UUID cursor = id(0);
        Portion portion = past.after(cursor, STRANGER, 50).orElseThrow();
        while (portion.more()) {
            portion = past.after(last(portion), STRANGER, 50).orElseThrow();
        }

        assertThat(portion.events()).isEmpty();
        assertThat(portion.last()).isEqualTo(id(KEPT / 2));
    }

    @Test
    void what_is_forgotten_is_said_to_be_too_old() {
        LongStream.rangeClosed(0, 2 * KEPT).forEach(position -> say(position, null));

        assertThat(past.after(id(0), ALICE, 50)).isEmpty();
        assertThat(past.after(UUID.randomUUID(), ALICE, 50)).isEmpty();
        assertThat(past.after(id(KEPT + 2), ALICE, 50)).isPresent();
    }

    @Test
    void before_the_first_event_a_moment_says_where_to_begin() {
        assertThat(past.end()).isEqualTo(new Portion(List.of(), null, false));
        say(0, new Joined(WEB, ALICE, 2));
        say(1, null);

        assertThat(past.since(NOW.minus(Duration.ofMinutes(19)), ALICE, 50)
                        .orElseThrow()
                        .events())
                .extracting(LiveEvent::position)
                .containsExactly(0L, 1L);
        assertThat(past.since(NOW.minus(Duration.ofMinutes(20)), ALICE, 50)).isEmpty();
        assertThat(past.end().last()).isEqualTo(id(1));
    }

    private static UUID last(Portion portion) {
        assertThat(portion.last()).isNotNull();
        return java.util.Objects.requireNonNull(portion.last());
    }

    private static UUID id(long position) {
        return new UUID(7, position);
    }

    private void say(long position, @Nullable MembershipChange change) {
        hub.accept(new StreamEvent(
                new LiveEvent(position, id(position), NOW, WEB, null, "{}", EVENT_BYTES), Optional.ofNullable(change)));
    }
}
