package io.taskflow.task.task;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.task.TaskSnapshot;
import java.util.List;
import java.util.UUID;

/** Keeps what was done to tasks, for people to read. Part of the transaction that does it. */
public interface TaskHistory {

    /** Notes that somebody changed this of a task, which is as it was changed to. */
    void changed(TaskSnapshot task, List<FieldChange> changes, UUID actor);
}
