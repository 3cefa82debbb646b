package io.taskflow.seed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The tables of task-service that are filled, each portion in one transaction. */
final class TaskTables {
    private static final List<String> FILLED = List.of("task", "task_activity", "comment", "search_text");

    private final Connection connection;

    TaskTables(Connection connection) {
        this.connection = connection;
    }

    /** Adds tasks to a project and tells what it wrote. The project is held as long as this takes. */
    Rows add(UUID projectId, int count, History history) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Rows rows = history.rows(firstNumber(projectId, count), count);
            copy("", rows);
            connection.commit();
            return rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Lets the planner know what has come. */
    void analyze() throws SQLException {
        for (String table : FILLED) {
            execute("vacuum analyze " + table);
        }
    }

    /** Makes empty tables with the same columns and indexes, for a plain COPY. */
    void makePlain() throws SQLException {
        dropPlain();
        for (String table : FILLED) {
            execute("create table plain_" + table + " (like " + table + " including all)");
        }
    }

    void copyPlainly(Rows rows, byte[] searchTexts) throws SQLException {
        copy("plain_", rows);
        copy("plain_search_text", searchTexts);
    }

    /** What triggers have made of the texts of a project's last tasks, as it may be copied. */
    byte[] searchTexts(UUID projectId, int count) throws SQLException {
        var text = new ByteArrayOutputStream();
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                            copy (select s.* from search_text s join task t on t.id = s.task_id join project p on p.id = t.project_id
                            where p.id = '%s' and t.number > p.last_task_number - %d) to stdout""".formatted(projectId, count), text);
        } catch (IOException broken) {
            throw new SQLException(broken);
        }
        return text.toByteArray();
    }

    void dropPlain() throws SQLException {
        for (String table : FILLED) {
            execute("drop table if exists plain_" + table);
        }
    }

    /** Takes numbers as task-service does: under the lock of the project's row, so that there are neither gaps nor twins. */
    private long firstNumber(UUID projectId, int count) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(
                "update project set last_task_number = last_task_number + ? where id = ? returning last_task_number")) {
            take.setInt(1, count);
            take.setObject(2, projectId);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return row.getLong(1) - count + 1;
            }
        }
    }

    private void copy(String prefix, Rows rows) throws SQLException {
        copy(prefix + "task (" + Rows.TASK + ")", rows.tasks().bytes());
        copy(prefix + "task_activity (" + Rows.ACTIVITY + ")", rows.activity().bytes());
        copy(prefix + "comment (" + Rows.COMMENT + ")", rows.comments().bytes());
    }

    private void copy(String columns, byte[] rows) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + columns + " from stdin", new ByteArrayInputStream(rows));
        } catch (IOException broken) {
            throw new SQLException(broken);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
