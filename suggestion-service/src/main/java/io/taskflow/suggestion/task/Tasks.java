package io.taskflow.suggestion.task;

import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.suggestion.engine.PastTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks this service has heard of. Older versions than known are dropped, and so is what is said of a project that is gone. */
@Repository
public class Tasks {
    private static final String PUT = """
            insert into task (id, project_id, key, title, description, status, priority, due_at, version, updated_at, deleted,
                assignee_id, parent_id, due_on, created_at, completed_at)
            select :id, :project, :key, :title, :description, :status, :priority, :dueAt, :version, :updatedAt, :deleted,
                :assignee, :parent, :dueOn, :createdAt, :completedAt
            where not exists (select from deleted_project where id = :project)
            on conflict (id) do update set project_id = excluded.project_id, key = excluded.key,
                title_vector = case when task.title = excluded.title
                    and task.description is not distinct from excluded.description then task.title_vector end,
                text_vector = case when task.title = excluded.title
                    and task.description is not distinct from excluded.description then task.text_vector end,
                title = excluded.title,
                description = excluded.description, status = excluded.status, priority = excluded.priority,
                due_at = excluded.due_at, version = excluded.version, updated_at = excluded.updated_at,
                deleted = excluded.deleted, heard_at = clock_timestamp(), assignee_id = excluded.assignee_id,
                parent_id = excluded.parent_id, due_on = excluded.due_on, created_at = excluded.created_at,
                completed_at = excluded.completed_at
            where excluded.version > task.version
               or (excluded.version = task.version and excluded.deleted)""";

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the task as it stands in the snapshot. */
    public void put(TaskSnapshot task) {
        put(task, task.title(), task.description(), false);
    }

    /** Notes that the task is gone, and forgets its words. */
    void delete(TaskSnapshot task) {
        put(task, "", null, true);
    }

    private void put(TaskSnapshot task, String title, @Nullable String description, boolean deleted) {
        jdbc.sql(PUT)
                .param("id", task.id())
                .param("project", task.projectId())
                .param("key", task.key())
                .param("title", title)
                .param("description", description)
                .param("status", task.status().name())
                .param(
                        "priority",
                        task.priority() == null ? null : task.priority().name())
                .param("dueAt", utc(task.dueBy()))
                .param("version", task.version())
                .param("updatedAt", utc(task.updatedAt()))
                .param("deleted", deleted)
                .param("assignee", task.assigneeId())
                .param("parent", task.parentId())
                .param("dueOn", task.dueOn())
                .param("createdAt", utc(task.createdAt()))
                .param("completedAt", utc(task.completedAt()))
                .update();
    }

    /** Forgets the words of every task of a project that is gone; the directory remembers the project itself. */
    void deleteAll(UUID projectId) {
        jdbc.sql("""
                update task set deleted = true, title = '', description = null, title_vector = null,
                    text_vector = null, updated_at = now(), heard_at = clock_timestamp()
                where project_id = :project and not deleted""").param("project", projectId).update();
    }

    /** The task, if anything was heard of it. */
    public Optional<KnownTask> find(UUID id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /** Those of the tasks that anything was heard of, by id. */
    public Map<UUID, KnownTask> findAll(Collection<UUID> ids) {
        return jdbc
                .sql("select * from task where id = any(:ids::uuid[])")
                .param("ids", texts(ids))
                .query((row, number) -> task(row))
                .list()
                .stream()
                .collect(Collectors.toMap(KnownTask::id, Function.identity()));
    }

    /** The project's latest tasks with a priority, newest first. */
    public List<PastTask> history(UUID projectId, int limit) {
        return histories(List.of(projectId), limit).getOrDefault(projectId, List.of());
    }

    /** The same of several projects; one without such tasks is left out. */
    public Map<UUID, List<PastTask>> histories(Collection<UUID> projectIds, int limit) {
        Map<UUID, List<PastTask>> histories = new HashMap<>();
        jdbc.sql("""
                select project.id, past.title, past.priority from unnest(:projects::uuid[]) as project(id)
                cross join lateral (
                    select title, priority from task
                    where project_id = project.id and priority is not null and not deleted
                    order by updated_at desc limit :limit) past""").param("projects", texts(projectIds)).param("limit", limit).query(row -> {
            var past = new PastTask(row.getString("title"), Priority.valueOf(row.getString("priority")));
            histories
                    .computeIfAbsent(row.getObject("id", UUID.class), project -> new ArrayList<>())
                    .add(past);
        });
        return histories;
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static KnownTask task(ResultSet row) throws SQLException {
        String priority = row.getString("priority");
        OffsetDateTime dueAt = row.getObject("due_at", OffsetDateTime.class);
        return new KnownTask(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("title"),
                row.getString("description"),
                TaskStatus.valueOf(row.getString("status")),
                priority == null ? null : Priority.valueOf(priority),
                dueAt == null ? null : dueAt.toInstant(),
                row.getLong("version"),
                row.getBoolean("deleted"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
