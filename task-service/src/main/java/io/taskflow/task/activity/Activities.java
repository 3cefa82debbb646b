package io.taskflow.task.activity;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.task.task.TaskHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done to tasks. That one was created, its own row tells. */
@Repository
class Activities implements TaskHistory {
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Activities(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Moves on the board are many and tell nobody anything. */
    @Override
    public void changed(TaskSnapshot task, List<FieldChange> changes, UUID actor) {
        List<FieldChange> told = changes.stream()
                .filter(change -> !change.field().equals("position"))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into task_activity (task_id, version, actor_id, at, changes)
                values (:taskId, :version, :actorId, :at, cast(:changes as jsonb))""")
                .param("taskId", task.id())
                .param("version", task.version())
                .param("actorId", actor)
                .param("at", task.updatedAt().atOffset(ZoneOffset.UTC))
                .param("changes", json.writeValueAsString(told))
                .update();
    }

    /** A task's, the newest first, of versions below {@code before}. */
    List<Activity> of(UUID taskId, long before, int limit) {
        return jdbc.sql("""
                select false as first, version, actor_id, at, changes from task_activity
                where task_id = :taskId and version < :before
                union all
                select true, 1, reporter_id, created_at, '[]' from task where id = :taskId and 1 < :before
                order by version desc limit :limit""")
                .param("taskId", taskId)
                .param("before", before)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private Activity read(ResultSet row, int number) throws SQLException {
        List<FieldChange> changes = json.readValue(row.getString("changes"), CHANGES);
        return new Activity(
                row.getBoolean("first") ? Activity.Kind.CREATED : Activity.Kind.of(changes),
                row.getLong("version"),
                row.getObject("actor_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                changes);
    }
}
