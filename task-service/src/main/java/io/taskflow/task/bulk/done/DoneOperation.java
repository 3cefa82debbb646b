package io.taskflow.task.bulk.done;

import io.taskflow.contracts.event.FieldChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a bulk call that was done.
 *
 * @param place where it stood in the call, from 0
 * @param version the task's after it
 * @param changes what an update changed of the fields that it named, from → to; empty for others
 * @param nextTaskId the next occurrence, where it closed a task that recurs
 */
public record DoneOperation(
        int place,
        Kind kind,
        UUID taskId,
        long version,
        List<FieldChange> changes,
        @Nullable UUID nextTaskId) {
    /** One that made no next occurrence. */
    public DoneOperation(int place, Kind kind, UUID taskId, long version, List<FieldChange> changes) {
        this(place, kind, taskId, version, changes, null);
    }

    /** What was done. */
    public enum Kind {
        CREATED(201),
        UPDATED(200),
        DELETED(204);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The status that the same call would be answered with alone. */
        public int status() {
            return status;
        }
    }
}
