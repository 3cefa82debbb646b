package io.taskflow.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A request whose database session ends under it. */
@TaskServiceTest
class DatabaseLostTest {
    private final People people;
    private final DataSource database;

    @Autowired
    DatabaseLostTest(People people, DataSource database) {
        this.people = people;
        this.database = database;
    }

    @Test
    void is_asked_to_come_back() throws SQLException {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(holder, true));
            sql.sql("select id from project where id = ? for update")
                    .param(project)
                    .query(UUID.class)
                    .single();
            CompletableFuture<Caller.Reply> answer = CompletableFuture.supplyAsync(
                    () -> alice.post("/api/tasks", "{\"projectId\":\"%s\",\"title\":\"Lost\"}".formatted(project)));

            Awaitility.await()
                    .until(() -> sql.sql(
                                    "select pg_terminate_backend(pid) from pg_stat_activity"
                                            + " where datname = current_database() and pg_backend_pid() = any(pg_blocking_pids(pid))")
                            .query(Boolean.class)
                            .optional()
                            .isPresent());
            holder.rollback();

            Caller.Reply reply = answer.join();
            assertThat(reply.status()).as(reply.text()).isEqualTo(503);
            assertThat(reply.headers().getFirst("Retry-After")).isNotEmpty();
        }
        assertThat(alice.task(project, "Found")).isNotNull();
    }
}
