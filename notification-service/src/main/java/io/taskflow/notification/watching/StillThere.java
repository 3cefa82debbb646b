package io.taskflow.notification.watching;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of those that watched a task may be told of it still. */
@Repository
class StillThere {
    private final JdbcClient jdbc;

    StillThere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who could see the task when it happened, unless they are known to have left the project since, or are gone; and no other system,
     * which reads no inbox.
     */
    List<UUID> of(List<UUID> watchers, UUID projectId) {
        return watchers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select watcher.id from unnest(cast(:watchers as uuid[])) as watcher (id)
                        where not exists (select from person where id = watcher.id and deleted)
                          and not exists (select from integration where id = watcher.id)
                          and not exists (
                            select from membership where project_id = :projectId and user_id = watcher.id and not active)""")
                        .param("watchers", watchers.toArray(UUID[]::new))
                        .param("projectId", projectId)
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list();
    }
}
