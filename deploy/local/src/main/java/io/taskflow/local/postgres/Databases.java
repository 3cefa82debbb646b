package io.taskflow.local.postgres;

import io.taskflow.local.StackException;
import io.taskflow.local.site.Template;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Databases and their roles, made by the same SQL as in containers. */
record Databases(String url, String password) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]+");

    void create(String name, String rolePassword) {
        requireSafe(name, rolePassword);
        try (Connection connection = connect()) {
            if (exists(connection, name)) {
                execute(connection, "ALTER ROLE \"" + name + "\" PASSWORD '" + rolePassword + "'");
                return;
            }
            String script = Template.of("postgres/database.sql")
                    .text()
                    .replaceAll("(?m)^--.*$", "")
                    .replace(":\"name\"", "\"" + name + "\"")
                    .replace(":'password'", "'" + rolePassword + "'");
            for (String statement : script.strip().split(";", -1)) {
                if (!statement.isBlank()) {
                    execute(connection, statement);
                }
            }
        } catch (SQLException cannot) {
            throw new StackException("Cannot create the database " + name + ": " + cannot.getMessage(), cannot);
        }
    }

    void drop(String name) {
        try (Connection connection = connect()) {
            execute(connection, "DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
            execute(connection, "DROP ROLE IF EXISTS \"" + name + "\"");
        } catch (SQLException cannot) {
            throw new StackException("Cannot drop the database " + name + ": " + cannot.getMessage(), cannot);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, Postgres.SUPERUSER, password);
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Neither can be a parameter of such a statement, so both are held to harmless characters. */
    private static void requireSafe(String name, String rolePassword) {
        if (!NAME.matcher(name).matches() || !SECRET.matcher(rolePassword).matches()) {
            throw new StackException("Not a name and password for a database: " + name);
        }
    }
}
