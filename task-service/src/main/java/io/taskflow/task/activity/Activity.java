package io.taskflow.task.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.task.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing that somebody did to a task. */
@Schema(name = "Activity")
record Activity(
        Kind kind,

        @Schema(description = "The task's version after it", minimum = "1")
        long version,

        UUID actorId,
        Instant at,

        @Schema(
                description =
                        "By field, from → to, as the values stand in a task; where it stands on the board is left out")
        List<FieldChange> changes) {

    /** What was done. */
    enum Kind {
        CREATED,
        CHANGED,
        DELETED,
        RESTORED;

        /** Of what was done after it was created. */
        static Kind of(List<FieldChange> changes) {
            return changes.stream()
                    .filter(change -> change.field().equals(Task.DELETED_AT))
                    .findFirst()
                    .map(change -> change.to() == null ? RESTORED : DELETED)
                    .orElse(CHANGED);
        }
    }
}
