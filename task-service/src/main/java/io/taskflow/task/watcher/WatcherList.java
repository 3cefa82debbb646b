package io.taskflow.task.watcher;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who watches tasks. */
@Repository
class WatcherList {
    /** Members of the task's project who are not gone: by being its reporter or assignee, or by a row; a row that says no has the last word. */
    static final String WATCHING = """
            from task t
              cross join lateral (
                select t.reporter_id as user_id
                union select t.assignee_id where t.assignee_id is not null
                union select said.user_id from task_watcher said where said.task_id = t.id and said.watching) who
              join project_member m on m.project_id = t.project_id and m.user_id = who.user_id
              left join person p on p.id = who.user_id
              left join task_watcher w on w.task_id = t.id and w.user_id = who.user_id
            where t.id = :taskId and coalesce(w.watching, true) and not coalesce(p.deleted, false)""";

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    WatcherList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task's, in the order of their ids, beginning after {@code after}. */
    List<WatcherView> of(UUID taskId, Optional<UUID> after, int limit) {
        return jdbc.sql("select who.user_id, p.username, p.display_name " + WATCHING
                        + " and who.user_id > :after order by who.user_id limit :limit")
                .param("taskId", taskId)
                .param("after", after.orElse(FIRST))
                .param("limit", limit)
                .query((row, number) -> new WatcherView(
                        row.getObject("user_id", UUID.class), row.getString("username"), row.getString("display_name")))
                .list();
    }

    /** All of a task's: a bounded number. */
    List<UUID> of(UUID taskId) {
        return jdbc.sql("select who.user_id " + WATCHING + " order by who.user_id")
                .param("taskId", taskId)
                .query((row, number) -> row.getObject("user_id", UUID.class))
                .list();
    }

    /** Whether this person watches the task. */
    boolean has(UUID taskId, UUID person) {
        return jdbc.sql("select exists (select 1 " + WATCHING + " and who.user_id = :person)")
                .param("taskId", taskId)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
