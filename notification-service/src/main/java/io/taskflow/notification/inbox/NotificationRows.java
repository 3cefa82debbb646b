package io.taskflow.notification.inbox;

import io.taskflow.notification.NotificationKind;
import io.taskflow.notification.inbox.NotificationView.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Rows as views: the actor's name is the present one, and so is the key of a task that has moved to where its reader may see it. */
final class NotificationRows implements RowMapper<NotificationView> {

    static final String SELECT = """
            select n.id, n.user_id, n.kind, n.task_id, coalesce(m.key, n.task_key) as task_key,
                coalesce(m.project_id, n.project_id) as project_id, n.title, n.actor_id, n.created_at, n.read_at,
                p.display_name as actor_name
            from notification n left join person p on p.id = n.actor_id
                left join moved_task m on m.task_id = n.task_id and exists (
                    select from membership s where s.project_id = m.project_id and s.user_id = n.user_id and s.active)""";

    @Override
    public NotificationView mapRow(ResultSet row, int number) throws SQLException {
        return new NotificationView(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                NotificationKind.valueOf(row.getString("kind")),
                row.getObject("task_id", UUID.class),
                row.getString("task_key"),
                row.getObject("project_id", UUID.class),
                row.getString("title"),
                actor(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("read_at", OffsetDateTime.class)));
    }

    private static @Nullable Actor actor(ResultSet row) throws SQLException {
        UUID id = row.getObject("actor_id", UUID.class);
        return id == null ? null : new Actor(id, row.getString("actor_name"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
