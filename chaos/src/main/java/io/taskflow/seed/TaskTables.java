package io.taskflow.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The tables of task-service that are filled, each portion in one transaction. */
final class TaskTables {
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
        for (String table : Rows.TABLES) {
            execute("vacuum analyze " + table);
        }
    }

    /** Makes empty tables with the same columns and indexes, for a plain COPY. */
    void makePlain() throws SQLException {
        dropPlain();
        for (String table : Rows.TABLES) {
            execute("create table plain_" + table + " (like " + table + " including all)");
        }
    }

    void copyPlainly(Rows rows) throws SQLException {
        copy("plain_", rows);
    }

    void dropPlain() throws SQLException {
        for (String table : Rows.TABLES) {
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
        copy(prefix + "task (" + Rows.TASK + ")", rows.tasks());
        copy(prefix + "task_activity (" + Rows.ACTIVITY + ")", rows.activity());
        copy(prefix + "comment (" + Rows.COMMENT + ")", rows.comments());
    }

    private void copy(String columns, CopyRows rows) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + columns + " from stdin", new ByteArrayInputStream(rows.bytes()));
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
