package io.taskflow.notification.live.changes;

import io.taskflow.service.json.Rfc3339;
import io.taskflow.service.json.Scalars;
import io.taskflow.service.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** How far somebody has read: to an event, or, where there was none yet, to a moment. */
sealed interface SyncCursor {

    /** As an earlier answer gave it. Throws a 400 problem for anything else. */
    static SyncCursor parse(String text) {
        try {
            return text.contains("T") ? new Moment(Rfc3339.instant(text)) : new Event(Scalars.uuid(text));
        } catch (IllegalArgumentException | DateTimeException neither) {
            throw ProblemException.invalid(
                    "/since", "must be a nextCursor of an earlier answer, or the id of an event");
        }
    }

    /** The last event that was looked at. */
    record Event(UUID id) implements SyncCursor {}

    /** When there was none. */
    record Moment(Instant time) implements SyncCursor {}
}
