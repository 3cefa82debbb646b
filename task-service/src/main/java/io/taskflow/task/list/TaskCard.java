package io.taskflow.task.list;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.task.subtask.Subtasks;
import io.taskflow.task.subtask.TaskView;
import io.taskflow.task.task.TaskRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A task as a board shows it: without its description.
 *
 * @param hasDescription whether it has one that is not empty
 * @param subtasks how far its parts are; null, and left out, where nobody asked
 */
record TaskCard(
        @JsonUnwrapped @JsonIgnoreProperties("description") TaskSnapshot task,
        boolean hasDescription,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Subtasks subtasks) {

    /** The task in a row that has {@link View#columns}. */
    static TaskCard read(ResultSet row, int number) throws SQLException {
        return new TaskCard(
                TaskRows.read(row, number).snapshot(), row.getBoolean("has_description"), Subtasks.read(row));
    }

    /** The same with the description, where that was read. */
    TaskView whole() {
        return new TaskView(task, subtasks);
    }
}
