package io.taskflow.suggestion.job;

import io.taskflow.contracts.suggestion.SuggestionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads a job out of its row. */
final class JobRow {

    static final String COLUMNS =
            "job.task_id, job.kind, job.correlation_id, job.command_source, job.command_sender, job.attempts, job.cause_id, job.traceparent";

    private JobRow() {}

    static Job of(ResultSet row, int number) throws SQLException {
        String command = row.getString("correlation_id");
        return new Job(
                row.getObject("task_id", UUID.class),
                SuggestionKind.valueOf(row.getString("kind")),
                command == null
                        ? null
                        : new CommandRef(command, row.getString("command_source"), row.getString("command_sender")),
                row.getInt("attempts"),
                row.getObject("cause_id", UUID.class),
                row.getString("traceparent"));
    }
}
