package io.taskflow.chaos.observe;

import io.taskflow.local.StackException;
import io.taskflow.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The services' databases as an auditor sees them: with the superuser's account, read only. */
public record Databases(PostgresServer server) {

    /** The databases that have an outbox. */
    public static final List<String> WITH_OUTBOX =
            List.of("auth_service", "task_service", "suggestion_service", "notification_service");

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the current row. */
        T read(ResultSet row) throws SQLException;
    }

    /** Asks a database. */
    public <T> List<T> list(String database, String sql, RowReader<T> reader) {
        try (Connection connection = connect(database)) {
            connection.setReadOnly(true);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        } catch (SQLException cannot) {
            throw new StackException("The auditor cannot read " + database + ": " + cannot.getMessage(), cannot);
        }
    }

    /** Asks for one number. */
    public long number(String database, String sql) {
        return list(database, sql, row -> row.getLong(1)).getFirst();
    }

    /** Runs a statement with all rights: for faults and for preparing the log, never for the audit. */
    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException cannot) {
            throw new StackException(database + ": " + cannot.getMessage(), cannot);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server.url(database) + "?connectTimeout=5&socketTimeout=60&ApplicationName=chaos",
                PostgresServer.SUPERUSER,
                server.superuserPassword());
    }
}
