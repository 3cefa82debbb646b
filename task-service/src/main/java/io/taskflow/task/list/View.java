package io.taskflow.task.list;

import io.taskflow.task.task.TaskRows;

/** How much of each task a list has. */
enum View {
    /** All of it. */
    FULL(TaskRows.COLUMNS + View.HAS_DESCRIPTION),
    /** All but the description, which is not even read: of a long one the length is known without its text. */
    CARD(TaskRows.COLUMNS.replace("t.description", "null as description") + View.HAS_DESCRIPTION);

    private static final String HAS_DESCRIPTION = ", coalesce(octet_length(t.description), 0) > 0 as has_description";

    private final String columns;

    View(String columns) {
        this.columns = columns;
    }

    /** What {@link TaskSearch} reads of {@code task t}. */
    String columns() {
        return columns;
    }
}
