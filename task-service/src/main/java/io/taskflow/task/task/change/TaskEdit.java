package io.taskflow.task.task.change;

import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskFields;

/** What a caller wants to become of a task. */
public interface TaskEdit {

    /** Whether it may change this field: known before the task is read. */
    boolean touches(String field);

    /** What the task's fields shall be; throws a problem for what is not acceptable, or not for this version. */
    TaskFields apply(Task current);
}
