package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.MemberSince;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's membership in a project, as far as it is known. The database may know one before the stream has told of it, so the
 * place where it begins is found when the stream tells of that very beginning; until then its time separates what happened before.
 *
 * @param sequence the project's version that says so
 * @param joined the project's version with which the membership began; {@link #UNKNOWN} where the stream's next joining is that
 * @param since nothing older may be seen; null where {@code position} is exact
 * @param position where it became so
 */
record MembershipState(
        boolean member,
        long sequence,
        long joined,
        @Nullable Instant since,
        long position) {

    private static final long UNKNOWN = -1;

    static MembershipState after(@Nullable MembershipState known, Joined joining, long position) {
        long sequence = joining.sequence();
        if (known == null || (!known.member && known.sequence < sequence)) {
            return new MembershipState(true, sequence, sequence, null, position);
        }
        if (known.beginsWith(sequence)) {
            return new MembershipState(true, Math.max(known.sequence, sequence), sequence, null, position);
        }
        return known.member ? known.withRoleOf(sequence) : known;
    }

    static MembershipState after(@Nullable MembershipState known, Left leaving, long position) {
        long sequence = leaving.sequence();
        if (known == null || known.sequence < sequence) {
            return new MembershipState(
                    false, sequence, UNKNOWN, null, known == null || known.member ? position : known.position);
        }
        boolean inBetween = known.member && known.joined < sequence && sequence < known.sequence;
        return inBetween
                ? new MembershipState(true, known.sequence, UNKNOWN, known.since, Math.max(known.position, position))
                : known;
    }

    static MembershipState after(@Nullable MembershipState known, MemberSince stored) {
        if (known != null && known.sequence >= stored.sequence()) {
            return known;
        }
        return known != null && known.member && stored.joined() <= known.sequence
                ? known.withRoleOf(stored.sequence())
                : new MembershipState(
                        true, stored.sequence(), stored.joined(), stored.since(), MembershipView.BEFORE_THE_STREAM);
    }

    private boolean beginsWith(long joining) {
        return member && (joined == UNKNOWN || (since != null && joined == joining));
    }

    /** A new role is no new membership: what was visible before stays so. */
    private MembershipState withRoleOf(long newer) {
        return new MembershipState(member, Math.max(sequence, newer), joined, since, position);
    }

    /** Whether the event happened before this became so. */
    boolean isBehind(LiveEvent event) {
        return event.position() < position || isYoungerThan(event);
    }

    /** The same for an event that is being read: it stands behind all that the stream has told. */
    boolean isYoungerThan(LiveEvent event) {
        return since != null && event.time().isBefore(since);
    }
}
