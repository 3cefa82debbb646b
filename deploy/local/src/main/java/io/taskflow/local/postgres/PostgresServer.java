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

/**
 * A running PostgreSQL, wherever it runs. Databases and their roles are made by the same SQL as in containers.
 *
 * @param address host and port
 * @param superuserPassword of the user {@code postgres}
 */
public record PostgresServer(String address, String superuserPassword) {

    /** The superuser. */
    public static final String SUPERUSER = "postgres";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]+");

    /** The JDBC address of a database. */
    public String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    /** Whether the superuser can log in. */
    public boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes a database with a role of the same name if there is none, and gives the role this password. */
    public void createDatabase(String name, String rolePassword) {
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

    /** Removes a database and its role, whoever is connected. */
    public void dropDatabase(String name) {
        try (Connection connection = connect()) {
            execute(connection, "DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
            execute(connection, "DROP ROLE IF EXISTS \"" + name + "\"");
        } catch (SQLException cannot) {
            throw new StackException("Cannot drop the database " + name + ": " + cannot.getMessage(), cannot);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, superuserPassword);
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
