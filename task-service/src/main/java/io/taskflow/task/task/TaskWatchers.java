package io.taskflow.task.task;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who watches tasks, as far as what becomes of the tasks says it. Part of the transaction that changes them. */
public interface TaskWatchers {

    /** All who watch the task: a bounded number. */
    List<UUID> of(UUID taskId);

    /** They are in this project from now on: who is no member there watches them no more. */
    void moved(Collection<UUID> taskIds, UUID projectId);

    /** There is a next one of a task that recurs: who watched that watches this. */
    void again(UUID taskId, UUID nextId, UUID actor);

    /** Somebody has left the project. */
    void left(UUID projectId, UUID formerMember);
}
