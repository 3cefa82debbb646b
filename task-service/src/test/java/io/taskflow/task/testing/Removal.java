package io.taskflow.task.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The removal of a member, stopped in its middle: done in the database and not yet committed. */
public final class Removal {
    private final DataSource database;

    /** Removals in this database. */
    public Removal(DataSource database) {
        this.database = database;
    }

    /** What a request answers that has to wait for the removal, which is committed as soon as it waits. */
    public Caller.Reply overtakes(UUID project, Caller member, Supplier<Caller.Reply> request) {
        try (Connection removal = database.getConnection()) {
            removal.setAutoCommit(false);
            run(removal, "select 1 from project where id = ? for no key update", project);
            run(removal, "select 1 from task where project_id = ? for update", project);
            run(
                    removal,
                    "select 1 from task_suggestion where task_id in (select id from task where project_id = ?) for update",
                    project);
            run(removal, "delete from project_member where project_id = ? and user_id = ?", project, member.id());
            CompletableFuture<Caller.Reply> answer = CompletableFuture.supplyAsync(request);
            Awaitility.await().until(() -> answer.isDone() || isAnybodyWaiting(removal));
            removal.commit();
            return answer.join();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static boolean isAnybodyWaiting(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select exists(select 1 from pg_stat_activity where datname = current_database()"
                        + " and pg_backend_pid() = any(pg_blocking_pids(pid)))")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
