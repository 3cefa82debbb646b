package io.taskflow.task.trash;

import io.taskflow.contracts.task.TaskStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was deleted from a project that is there. */
@Repository
class Trash {
    private final JdbcClient jdbc;

    Trash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was deleted since then, the last first; {@code after} is where an earlier page ended. */
    List<DeletedTask> of(UUID projectId, Instant since, @Nullable Place after, int limit) {
        String behind = after == null ? "" : " and (t.deleted_at, t.id) < (:deletedAt, :id)";
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("projectId", projectId);
        parameters.put("since", since.atOffset(ZoneOffset.UTC));
        parameters.put("limit", limit);
        if (after != null) {
            parameters.put("deletedAt", after.deletedAt().atOffset(ZoneOffset.UTC));
            parameters.put("id", after.id());
        }
        return jdbc.sql("""
                select t.id, t.key, t.title, t.status, t.deleted_at, a.actor_id
                from task t left join task_activity a on a.task_id = t.id and a.version = t.version
                where t.project_id = :projectId and t.deleted_at >= :since%s
                order by t.deleted_at desc, t.id desc limit :limit""".formatted(behind))
                .params(parameters)
                .query(Trash::read)
                .list();
    }

    /** Where in the order of deletions a task is. */
    record Place(Instant deletedAt, UUID id) {}

    private static DeletedTask read(ResultSet row, int number) throws SQLException {
        return new DeletedTask(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("title"),
                TaskStatus.valueOf(row.getString("status")),
                row.getObject("deleted_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class));
    }
}
