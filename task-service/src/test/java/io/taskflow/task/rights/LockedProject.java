package io.taskflow.task.rights;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A project of which somebody else holds every row. */
final class LockedProject {
    private static final List<String> ROWS = List.of(
            "project where id = :project",
            "project_member where project_id = :project",
            "task where project_id = :project",
            "comment where task_id in (select id from task where project_id = :project)",
            "task_suggestion where task_id in (select id from task where project_id = :project)");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LockedProject(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What is answered meanwhile. */
    <T> T around(UUID project, Supplier<T> call) {
        return Objects.requireNonNull(transaction.execute(open -> {
            ROWS.forEach(rows -> jdbc.sql("select 1 from " + rows + " for update")
                    .param("project", project)
                    .query(Integer.class)
                    .list());
            return call.get();
        }));
    }
}
