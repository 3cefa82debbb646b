package io.taskflow.notification.inbox;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.notification.NotificationKind;
import io.taskflow.notification.mail.Details;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The time of a task has come: its assignee is told, or as long as it has none whoever asked for it, and nobody else. */
@Repository
class Alarm {
    private final JdbcClient jdbc;

    Alarm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where nobody is left to tell. */
    Optional<News> of(CloudEvent<?> event, NotificationKind kind, TaskSnapshot task) {
        UUID assignee = task.assigneeId();
        if (assignee == null && !isThere(task.reporterId(), task.projectId())) {
            return Optional.empty();
        }
        UUID person = assignee == null ? task.reporterId() : assignee;
        return Optional.of(News.of(event, kind, task, Details.due(task), List.of(person)));
    }

    /** A member of the project, as far as its members are known, and no other system, which reads no inbox. */
    private boolean isThere(UUID reporter, UUID projectId) {
        return jdbc.sql("""
                select (exists (select from membership where project_id = :project and user_id = :user and active)
                        or not exists (select from membership where project_id = :project))
                    and not exists (select from integration where id = :user)""")
                .param("project", projectId)
                .param("user", reporter)
                .query(Boolean.class)
                .single();
    }
}
