package io.taskflow.notification.live.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.live.event.EventLog;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.ProjectGone;
import io.taskflow.notification.live.event.StreamEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveHubTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID WEB = UUID.randomUUID();
    private static final UUID OPS = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();

    private final LiveHub hub =
            new LiveHub(new EventLog(Duration.ofMinutes(20), 10_000), Clock.fixed(NOW, ZoneOffset.UTC), 3);
    private final Map<Long, UUID> ids = new HashMap<>();

    @Test
    void aMembershipBeginsAtItsPlaceInTheStream() {
        Listener alice = connected(ALICE);

        task(1);
        joined(2, ALICE, 2);
        task(3);

        assertThat(alice.heard()).containsExactly(2L, 3L);
    }

    @Test
    void aMembershipEndsAtItsPlaceInTheStream() {
        Listener alice = connected(ALICE);

        joined(1, ALICE, 2);
        left(2, ALICE, 3);
        task(3);

        assertThat(alice.heard()).containsExactly(1L, 2L);
    }

    @Test
    void aNewRoleChangesNothingInWhatIsSeen() {
        joined(1, ALICE, 2);
        task(2);
        joined(3, ALICE, 5);

        assertThat(resumed(ALICE, 1).heard()).containsExactly(2L, 3L);
    }

    @Test
    void anOlderVersionThanIsKnownChangesNothing() {
        Listener alice = connected(ALICE);

        left(1, ALICE, 5);
        joined(2, ALICE, 4);
        task(3);

        assertThat(alice.heard()).containsExactly(1L);
    }

    @Test
    void aDeletedProjectIsHeardOfAndThenSilent() {
        Listener alice = connected(ALICE);

        joined(1, ALICE, 2);
        say(2, null, new ProjectGone(WEB, 3));
        task(3);

        assertThat(alice.heard()).containsExactly(1L, 2L);
        assertThat(resumed(ALICE, 1).heard()).containsExactly(2L);
    }

    @Test
    void aDeletionIsHeardOfLaterToo_whereTheDatabaseKnewItFirst() {
        hub.reconcile(List.of(new Left(WEB, ALICE, 3), new Left(WEB, BOB, 2)));
        task(1);
        say(2, null, new ProjectGone(WEB, 3));

        assertThat(resumed(ALICE, 1).heard()).containsExactly(2L);
        assertThat(resumed(BOB, 1).heard()).isEmpty();
    }

    @Test
    void whoComesBackGetsWhatWasMissedOfTheTimeOfMembership() {
        task(1);
        joined(2, ALICE, 2);
        task(3);

        assertThat(resumed(ALICE, 1).heard()).containsExactly(2L, 3L);
    }

    @Test
    void whoWasRemovedMeanwhileGetsTheRemovalAlone() {
        joined(1, ALICE, 2);
        task(2);
        left(3, ALICE, 3);

        assertThat(resumed(ALICE, 1).heard()).containsExactly(3L);
    }

    @Test
    void whoConnectsThroughASlowDoorMissesNothingSinceItKnocked() {
        joined(1, ALICE, 2);
        task(2);

        Listener alice = new Listener(ALICE);
        hub.join(alice, null, hub.positionBefore(Instant.EPOCH));

        assertThat(alice.heard()).containsExactly(1L, 2L);
    }

    @Test
    void whoConnectsMissesNothingFromTheHandshakeOn() {
        joined(1, ALICE, 2);
        long handshake = hub.positionBefore(Instant.MAX);
        task(2);

        Listener alice = new Listener(ALICE);
        hub.join(alice, null, handshake);
        task(3);

        assertThat(alice.heard()).containsExactly(2L, 3L);
    }

    @Test
    void anUnknownLastEventMeansResync() {
        joined(1, ALICE, 2);
        Listener alice = new Listener(ALICE);

        hub.join(alice, UUID.randomUUID(), hub.positionBefore(Instant.MAX));
        task(2);

        assertThat(alice.heard()).containsExactly(-1L, 2L);
    }

    @Test
    void whoIsRemovedInTheDatabaseFirstHearsOfItAndNothingElse() {
        joined(1, ALICE, 2);
        Listener alice = connected(ALICE);

        hub.reconcile(List.of(new Left(WEB, ALICE, 3)));
        task(2);
        left(3, ALICE, 3);

        assertThat(alice.heard()).containsExactly(3L);
    }

    @Test
    void membershipsOfBeforeTheStreamComeFromTheDatabase() {
        Listener alice = connected(ALICE);

        hub.reconcile(List.of(new Joined(WEB, ALICE, 2)));
        task(1);

        assertThat(alice.heard()).containsExactly(1L);
    }

    @Test
    void positionsMayJumpButAStreamThatBeganAnewMeansResync() {
        joined(1, ALICE, 2);
        Listener alice = connected(ALICE);

        task(5);
        hub.accept(event(0, NOW.plusSeconds(1), null, Optional.empty()));

        assertThat(alice.heard()).containsExactly(5L, -1L, 0L);
    }

    @Test
    void aLossDuringALongSilenceMeansResync() {
        hub.accept(event(1, NOW.minus(Duration.ofHours(2)), null, Optional.of(new Joined(WEB, ALICE, 2))));
        Listener alice = connected(ALICE);

        task(500);

        assertThat(alice.heard()).containsExactly(-1L, 500L);
    }

    @Test
    void whatWasReadBeforeIsPassedOver() {
        joined(1, ALICE, 2);
        Listener alice = connected(ALICE);

        task(2);
        task(2);

        assertThat(alice.heard()).containsExactly(2L);
    }

    @Test
    void whoSeesOnlyTheProjectThatATaskHasLeftHearsThatItIsGone() {
        UUID carol = UUID.randomUUID();
        Listener alice = connected(ALICE);
        Listener bob = connected(BOB);
        Listener both = connected(carol);
        Listener narrowed = connected(new Listener(carol, new ArrayList<>(), WEB));
        joined(1, ALICE, 2);
        hub.accept(event(2, OPS, new Joined(OPS, BOB, 2)));
        joined(3, carol, 3);
        hub.accept(event(4, OPS, new Joined(OPS, carol, 3)));

        hub.accept(moved(5));

        assertThat(alice.said()).containsExactly("{}", "{}", "gone");
        assertThat(bob.said()).containsExactly("{}", "{}", "moved");
        assertThat(both.said()).containsExactly("{}", "{}", "moved");
        assertThat(narrowed.said()).containsExactly("{}", "gone");
        assertThat(resumed(ALICE, 3).said()).containsExactly("gone");
        assertThat(resumed(BOB, 4).said()).containsExactly("moved");
        assertThat(resumed(carol, 4).said()).containsExactly("moved");
    }

    @Test
    void whoHasLeftTheProjectBeforeHearsNothingOfATaskThatLeavesIt() {
        joined(1, ALICE, 2);
        Listener alice = connected(ALICE);
        left(2, ALICE, 3);

        hub.accept(moved(3));

        assertThat(alice.said()).containsExactly("{}");
        assertThat(resumed(ALICE, 2).heard()).isEmpty();
    }

    private StreamEvent moved(long position) {
        UUID id = UUID.randomUUID();
        ids.put(position, id);
        var gone = new LiveEvent(position, id, NOW, WEB, null, "gone", 10);
        return new StreamEvent(new LiveEvent(position, id, NOW, OPS, null, "moved", 10, gone), Optional.empty());
    }

    @Test
    void aPersonHasOnlySoManyConnections() {
        Listener first = connected(ALICE);
        connected(ALICE);
        connected(ALICE);

        assertThat(hub.join(new Listener(ALICE), null, hub.positionBefore(Instant.MAX)))
                .isFalse();
        hub.leave(first);
        assertThat(hub.join(new Listener(ALICE), null, hub.positionBefore(Instant.MAX)))
                .isTrue();
    }

    private Listener connected(UUID user) {
        return connected(new Listener(user));
    }

    private Listener connected(Listener listener) {
        assertThat(hub.join(listener, null, hub.positionBefore(Instant.MAX))).isTrue();
        return listener;
    }

    private Listener resumed(UUID user, long lastPosition) {
        var listener = new Listener(user);
        hub.join(listener, ids.get(lastPosition), hub.positionBefore(Instant.MAX));
        return listener;
    }

    private void joined(long position, UUID user, long version) {
        say(position, null, new Joined(WEB, user, version));
    }

    private void left(long position, UUID user, long version) {
        say(position, user, new Left(WEB, user, version));
    }

    private void task(long position) {
        say(position, null, null);
    }

    private void say(long position, @Nullable UUID addressee, @Nullable MembershipChange change) {
        hub.accept(event(position, NOW, addressee, Optional.ofNullable(change)));
    }

    private StreamEvent event(long position, UUID project, MembershipChange change) {
        UUID id = UUID.randomUUID();
        ids.put(position, id);
        return new StreamEvent(new LiveEvent(position, id, NOW, project, null, "{}", 10), Optional.of(change));
    }

    private StreamEvent event(
            long position, Instant time, @Nullable UUID addressee, Optional<MembershipChange> change) {
        UUID id = UUID.randomUUID();
        ids.put(position, id);
        return new StreamEvent(new LiveEvent(position, id, time, WEB, addressee, "{}", 10), change);
    }
}
