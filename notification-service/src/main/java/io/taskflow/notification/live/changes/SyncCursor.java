package io.taskflow.notification.live.changes;

import io.taskflow.service.json.Rfc3339;
import io.taskflow.service.json.Scalars;
import io.taskflow.service.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far somebody has read: to an event, or, where there was none yet, to a moment. */
sealed interface SyncCursor {

    String SEPARATOR = "_";

    /** As an earlier answer gave it. Throws a 400 problem for anything else. */
    static SyncCursor parse(String text) {
        try {
            int end = text.indexOf(SEPARATOR);
            if (end >= 0) {
                return new Event(Scalars.uuid(text.substring(0, end)), Rfc3339.instant(text.substring(end + 1)));
            }
            return text.contains("T") ? new Moment(Rfc3339.instant(text)) : new Event(Scalars.uuid(text), null);
        } catch (IllegalArgumentException | DateTimeException neither) {
            throw ProblemException.invalid(
                    "/since", "must be a nextCursor of an earlier answer, or the id of an event");
        }
    }

    /**
     * The last event that was looked at.
     *
     * @param asked when all was read up to it, however long ago it happened; null where that is not known
     */
    record Event(UUID id, @Nullable Instant asked) implements SyncCursor {}

    /** Of somebody who asks now, and has read so far; {@code last} is null where there was nothing yet. */
    static String text(@Nullable UUID last, Instant now) {
        return last == null ? now.toString() : last + SEPARATOR + now;
    }

    /** When there was none. */
    record Moment(Instant time) implements SyncCursor {}
}
