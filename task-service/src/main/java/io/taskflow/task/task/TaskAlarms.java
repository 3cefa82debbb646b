package io.taskflow.task.task;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.task.TaskSnapshot;
import java.util.List;
import java.util.UUID;

/** Keeps when there will be something to tell of tasks. Part of the transaction that changes them, which holds their rows. */
public interface TaskAlarms {

    /** For a new task. */
    void set(TaskSnapshot task);

    /** For a task that is as it was changed to. */
    void changed(TaskSnapshot task, List<FieldChange> changes);

    /** For all tasks of a project that was archived, and whose row nobody else holds. */
    void resume(UUID projectId);
}
