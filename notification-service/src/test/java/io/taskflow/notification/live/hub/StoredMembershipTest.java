package io.taskflow.notification.live.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.live.event.EventLog;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.MemberSince;
import io.taskflow.notification.live.event.MembershipChange.ProjectGone;
import io.taskflow.notification.live.event.StreamEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hub that was started anew: the database tells of memberships first, and the stream's past follows. */
class StoredMembershipTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID WEB = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();

    private final LiveHub hub =
            new LiveHub(new EventLog(Duration.ofMinutes(20), 10_000), Clock.fixed(NOW, ZoneOffset.UTC), 3);

    @Test
    void whoJoinedLateSeesNothingOfBefore() {
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 7, 7, time(3))));
        say(1, null);
        say(2, null);
        joined(3, 7);
        say(4, null);

        assertThat(heardSince(0)).containsExactly(3L, 4L);
    }

    @Test
    void whoCameBackSeesNothingOfBetween() {
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 7, 7, time(5))));
        joined(1, 2);
        say(2, null);
        left(3, 5);
        say(4, null);
        joined(5, 7);
        say(6, null);

        assertThat(heardSince(0)).containsExactly(3L, 5L, 6L);
    }

    @Test
    void thePlaceInTheStreamCountsWhateverTheClocksSay() {
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 7, 7, time(20))));
        hub.accept(event(1, time(30), null, null));
        hub.accept(event(2, time(20), null, new Joined(WEB, BOB, 7)));
        hub.accept(event(3, time(10), null, null));

        assertThat(heardSince(0)).containsExactly(2L, 3L);
    }

    @Test
    void aNewRoleAfterTheJoiningTakesNothingAway() {
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 9, 7, time(1))));
        joined(1, 7);
        say(2, null);
        joined(3, 9);

        assertThat(heardSince(0)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aNewRoleOfWhoJoinedBeforeTheStreamTakesNothingAway() {
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 9, 2, time(-500))));
        say(1, null);
        joined(2, 9);
        joined(3, 10);

        assertThat(heardSince(0)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aDepartureThatTheDatabaseDidNotSeeCountsToo() {
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 7, 2, time(-500))));
        left(1, 5);
        say(2, null);
        joined(3, 7);
        say(4, null);

        assertThat(heardSince(0)).containsExactly(1L, 3L, 4L);
    }

    @Test
    void whatTheStreamTellsLateIsNotForWhoTheDatabaseKnowsAlready() {
        var bob = new Listener(BOB);
        hub.join(bob, null, -1);
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 7, 7, time(2))));

        say(1, null);
        joined(2, 7);
        say(3, null);

        assertThat(bob.heard()).containsExactly(2L, 3L);
    }

    @Test
    void whoCameBackInTheDatabaseFirstSeesNothingOfBetween() {
        joined(1, 2);
        var bob = new Listener(BOB);
        hub.join(bob, null, 1);
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 7, 7, time(4))));

        left(2, 5);
        say(3, null);
        joined(4, 7);

        assertThat(bob.heard()).containsExactly(2L, 4L);
        assertThat(heardSince(0)).containsExactly(2L, 4L);
    }

    @Test
    void aLateJoinersProjectThatIsDeletedIsHeardOfAlone() {
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 7, 7, time(2))));
        say(1, null);
        joined(2, 7);
        hub.accept(event(3, time(3), null, new ProjectGone(WEB, 8)));

        assertThat(heardSince(0)).containsExactly(3L);
    }

    @Test
    void whatIsAddressedToThePersonComesHoweverOld() {
        hub.reconcile(List.of(new MemberSince(WEB, BOB, 7, 7, time(9))));
        say(1, BOB);

        assertThat(heardSince(0)).containsExactly(1L);
    }

    private List<Long> heardSince(long position) {
        var listener = new Listener(BOB);
        hub.join(listener, null, position);
        return listener.heard();
    }

    private void joined(long position, long version) {
        hub.accept(event(position, time(position), null, new Joined(WEB, BOB, version)));
    }

    private void left(long position, long version) {
        hub.accept(event(position, time(position), BOB, new Left(WEB, BOB, version)));
    }

    private void say(long position, @Nullable UUID addressee) {
        hub.accept(event(position, time(position), addressee, null));
    }

    private static Instant time(long seconds) {
        return NOW.plusSeconds(seconds);
    }

    private static StreamEvent event(
            long position, Instant time, @Nullable UUID addressee, @Nullable MembershipChange change) {
        return new StreamEvent(
                new LiveEvent(position, UUID.randomUUID(), time, WEB, addressee, "{}", 10),
                Optional.ofNullable(change));
    }
}
