package io.taskflow.notification.inbox;

import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.problem.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody's inbox. */
@Repository
class Notifications {

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final NotificationRows rows = new NotificationRows();

    Notifications(JdbcClient jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Adds it for all of these people who are not gone and have not had it. What is new, by person. */
    Map<UUID, NotificationView> add(News news, Instant now) {
        UUID[] people = news.people().toArray(UUID[]::new);
        return jdbc
                .sql("""
                        insert into notification
                            (id, user_id, kind, task_id, task_key, project_id, title, actor_id, event_id, created_at)
                        select told.id, told.user_id, :kind, :taskId, :taskKey, :projectId, :title, cast(:actorId as uuid), :eventId, :now
                        from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) as told (id, user_id)
                        where not exists (select from person where id = told.user_id and deleted)
                        on conflict (event_id, user_id, kind) do nothing
                        returning *, cast(null as text) as actor_name""")
                .param("ids", Stream.of(people).map(person -> ids.next()).toArray(UUID[]::new))
                .param("people", people)
                .param("kind", news.kind().name())
                .param("taskId", news.taskId())
                .param("taskKey", news.taskKey())
                .param("projectId", news.projectId())
                .param("title", news.title())
                .param("actorId", news.actorId())
                .param("eventId", news.eventId())
                .param("now", utc(now))
                .query(rows)
                .list()
                .stream()
                .collect(Collectors.toMap(NotificationView::userId, Function.identity()));
    }

    /** Drops all of this person's. */
    void forget(UUID userId) {
        jdbc.sql("delete from notification where user_id = :userId")
                .param("userId", userId)
                .update();
    }

    /** A person's, newest first, beginning behind {@code after}. */
    List<NotificationView> of(UUID userId, boolean unreadOnly, Optional<Cursor> after, int limit) {
        String unread = unreadOnly ? " and n.read_at is null" : "";
        String behind = after.isPresent() ? " and (n.created_at, n.id) < (:createdAt, :id)" : "";
        var query = jdbc.sql(NotificationRows.SELECT + " where n.user_id = :userId" + unread + behind
                        + " order by n.created_at desc, n.id desc limit :limit")
                .param("userId", userId)
                .param("limit", limit);
        after.ifPresent(cursor -> query.param("createdAt", utc(start(cursor))).param("id", cursor.id()));
        return query.query(rows).list();
    }

    /** Marks a person's own as read; it stays as it was if it is read already. Empty if the person has no such. */
    Optional<NotificationView> read(UUID id, UUID userId, Instant now) {
        jdbc.sql("update notification set read_at = :now where id = :id and user_id = :userId and read_at is null")
                .param("now", utc(now))
                .param("id", id)
                .param("userId", userId)
                .update();
        return jdbc.sql(NotificationRows.SELECT + " where n.id = :id and n.user_id = :userId")
                .param("id", id)
                .param("userId", userId)
                .query(rows)
                .optional();
    }

    /** Marks all of a person's as read that came before {@code now}. */
    void readAll(UUID userId, Instant now) {
        jdbc.sql("""
                update notification set read_at = :now
                where user_id = :userId and read_at is null and created_at <= :now""").param("now", utc(now)).param("userId", userId).update();
    }

    private static Instant start(Cursor cursor) {
        Instant start = cursor.instant();
        if (start == null) {
            throw ProblemException.invalid("/cursor", "must be a nextCursor of an earlier answer");
        }
        return start;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
