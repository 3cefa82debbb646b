package io.taskflow.suggestion.habit;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import io.taskflow.suggestion.engine.local.habit.DecidedTask;
import io.taskflow.suggestion.engine.local.habit.ProjectHabits.Name;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tasks whose priority somebody has set, or for which a proposed one was dismissed, and whose title has been read; those that are
 * done count too.
 */
@Repository
class Decisions {

    /** How far back a habit reaches. */
    static final int LATEST = 1_000;

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project's latest, oldest first. */
    List<DecidedTask> of(UUID projectId) {
        return jdbc.sql("""
                select id, priority, dismissed, title_vector from (
                    (select id, priority, false as dismissed, title_vector from task
                    where project_id = :project and priority is not null and not deleted and length(title_vector) > 0
                    order by id desc limit :latest)
                  union all
                    (select distinct on (t.id) t.id, s.priority, true, t.title_vector
                    from suggestion s join task t on t.id = s.task_id
                    where s.project_id = :project and s.status = 'DISMISSED' and s.kind = 'PRIORITY'
                      and t.project_id = :project and t.priority is null and not t.deleted and length(t.title_vector) > 0
                    order by t.id desc, s.decided_at desc limit :latest)) decided
                order by id desc limit :latest""")
                .param("project", projectId)
                .param("latest", LATEST)
                .query((row, number) -> new DecidedTask(
                        row.getObject("id", UUID.class),
                        Priority.valueOf(row.getString("priority")),
                        row.getBoolean("dismissed"),
                        Int8Vector.ofBytes(row.getBytes("title_vector"))))
                .list()
                .reversed();
    }

    /** Differs once any of them has changed. */
    String fingerprint(UUID projectId) {
        return jdbc.sql("""
                select count(*) || ':' || coalesce(sum(version), 0) || ':' || coalesce(max(updated_at)::text, '') from (
                    select version, updated_at from task
                    where project_id = :project and priority is not null and not deleted and length(title_vector) > 0
                    order by id desc limit :latest) latest
                union all
                select count(*) || ':' || coalesce(max(decided_at)::text, '') from suggestion
                where project_id = :project and status = 'DISMISSED' and kind = 'PRIORITY'""")
                .param("project", projectId)
                .param("latest", LATEST)
                .query(String.class)
                .list()
                .toString();
    }

    Map<UUID, Name> names(UUID projectId, Collection<UUID> ids) {
        return jdbc
                .sql("""
                select id, coalesce(key, '') as key, title from task
                where id = any(:ids) and project_id = :project and not deleted""")
                .param("project", projectId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class), new Name(row.getString("key"), row.getString("title"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
