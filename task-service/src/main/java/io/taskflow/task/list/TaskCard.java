package io.taskflow.task.list;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.task.task.TaskRows;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A task as a board shows it: without its description.
 *
 * @param hasDescription whether it has one that is not empty
 */
record TaskCard(
        @JsonUnwrapped @JsonIgnoreProperties("description") TaskSnapshot task, boolean hasDescription) {

    /** The task in a row that has {@link View#columns}. */
    static TaskCard read(ResultSet row, int number) throws SQLException {
        return new TaskCard(TaskRows.read(row, number).snapshot(), row.getBoolean("has_description"));
    }
}
