package io.taskflow.contracts.task;

import io.taskflow.contracts.event.FieldChange;
import java.util.List;

/** {@code task.updated}: a task changed; {@code changes} is never empty. */
public record TaskUpdated(TaskSnapshot task, List<FieldChange> changes) {

    public TaskUpdated {
        changes = List.copyOf(changes);
    }
}
