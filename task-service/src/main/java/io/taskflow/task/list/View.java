package io.taskflow.task.list;

import io.taskflow.task.subtask.Subtasks;
import io.taskflow.task.task.TaskRows;

/**
 * How much of each task a list has.
 *
 * @param description whether it has the description; else that is not even read: of a long one the length is known without its text
 * @param subtasks whether it says how far the parts of each are
 */
record View(boolean description, boolean subtasks) {
    /** What {@link TaskSearch} reads of {@code task t}. */
    String columns() {
        String task = description ? TaskRows.COLUMNS : TaskRows.COLUMNS.replace("t.description", "null as description");
        return task + ", coalesce(octet_length(t.description), 0) > 0 as has_description, " + Subtasks.column(subtasks);
    }
}
