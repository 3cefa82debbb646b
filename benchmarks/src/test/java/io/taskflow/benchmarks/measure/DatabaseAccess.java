package io.taskflow.benchmarks.measure;

import io.taskflow.local.StackException;
import io.taskflow.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The databases of the measured system, as the superuser sees them. */
public record DatabaseAccess(PostgresServer server) {

    /** A connection of its own. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server.url(database) + "?connectTimeout=5&socketTimeout=300&ApplicationName=benchmark",
                PostgresServer.SUPERUSER,
                server.superuserPassword());
    }

    /** The first column of a question's answer. */
    public List<String> texts(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException cannot) {
            throw new StackException(database + " does not answer " + sql + ": " + cannot.getMessage(), cannot);
        }
    }

    /** The databases of all services. */
    public List<String> ofServices() {
        return texts("postgres", "select datname from pg_database where datname ~ '_service$'");
    }

    /** Those of them in which events may wait. */
    public List<String> withOutbox() {
        return ofServices().stream()
                .filter(name -> number(name, "select count(*) from pg_class where relname = 'outbox'") > 0)
                .toList();
    }

    /** The answer to a question for one number. */
    public long number(String database, String sql) {
        return Long.parseLong(texts(database, sql).getFirst());
    }

    /** The columns of a table that can be written, in order. */
    public List<String> columns(String database, String table) {
        return texts(database, """
                select quote_ident(attname) from pg_attribute where attrelid = '%s'::regclass and attnum > 0
                and not attisdropped and attidentity = '' and attgenerated = '' order by attnum""".formatted(table));
    }

    /** Runs statements. */
    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException cannot) {
            throw new StackException(database + ": " + cannot.getMessage(), cannot);
        }
    }
}
