package io.taskflow.task.task;

import io.taskflow.task.subtask.Subtasks;
import io.taskflow.task.subtask.TaskView;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks one by one, to look at: those of the reader's projects. */
@Repository
class VisibleTasks {
    private final JdbcClient jdbc;

    VisibleTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task, if the reader is a member of its project. */
    Optional<TaskView> withId(UUID id, UUID reader, boolean subtasks) {
        return find("t.id = :id", Map.of("id", id), reader, subtasks);
    }

    /**
     * The task that has this key, such as {@code WEB-12}, or had it, if the reader is a member of the project that it is in now;
     * {@code INBOX-3} is, or was, of the reader's own INBOX.
     */
    Optional<TaskView> withKey(TaskKey key, UUID reader, boolean subtasks) {
        String which = """
                t.id = coalesce(
                    (select n.id from task n where n.number = :number and n.project_id = coalesce(
                        (select id from project where key = :project and deleted_at is null and inbox_owner_id is null),
                        (select id from project where key = :project and inbox_owner_id = :reader))),
                    (select f.task_id from task_former_key f where f.project_key = :project and f.number = :number
                        and (f.inbox_owner_id is null or f.inbox_owner_id = :reader)))""";
        return find(which, Map.of("project", key.project(), "number", key.number()), reader, subtasks);
    }

    private Optional<TaskView> find(String which, Map<String, ?> parameters, UUID reader, boolean subtasks) {
        return jdbc.sql("""
                select %s, %s from task t join project_member m on m.project_id = t.project_id and m.user_id = :reader
                where %s and t.deleted_at is null""".formatted(TaskRows.COLUMNS, Subtasks.column(subtasks), which))
                .params(parameters)
                .param("reader", reader)
                .query((row, number) -> new TaskView(TaskRows.read(row, number).snapshot(), Subtasks.read(row)))
                .optional();
    }
}
