package io.taskflow.notification.watching;

import io.taskflow.service.id.IdGenerator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts something into the inboxes of all who watch a task, at once. */
@Repository
class WatchersInboxes {
    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    WatchersInboxes(JdbcClient jdbc, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Each once, however often it is told. Who could see the task when it happened is told, unless they are known to have left the project
     * since, or are gone; and no other system, which reads no inbox.
     */
    void add(WatchersNews news) {
        if (news.people().isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notification (id, user_id, kind, task_id, task_key, project_id, title, actor_id, event_id, created_at)
                select told.id, told.user_id, :kind, :taskId, :taskKey, :projectId, :title, cast(:actorId as uuid), :eventId, :now
                from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) as told (id, user_id)
                where not exists (select from person where id = told.user_id and deleted)
                  and not exists (select from integration where id = told.user_id)
                  and not exists (
                    select from membership where project_id = :projectId and user_id = told.user_id and not active)
                on conflict (event_id, user_id, kind) do nothing""")
                .param("kind", news.kind().name())
                .param("taskId", news.taskId())
                .param("taskKey", news.taskKey())
                .param("projectId", news.projectId())
                .param("title", news.title())
                .param("actorId", news.actorId())
                .param("eventId", news.eventId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", news.people().stream().map(person -> ids.next()).toArray(UUID[]::new))
                .param("people", news.people().toArray(UUID[]::new))
                .update();
    }
}
