package io.taskflow.task.watcher;

import io.taskflow.contracts.task.TaskWatcher;
import io.taskflow.service.id.IdGenerator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whoever has a say in a task, or is named there, watches it from then on, unless they have ended it. */
@Repository
public class FollowTalk {
    /** Beyond the most that there may be nobody is added, and whatever is said is said all the same. */
    private static final String ADD = """
            with known as (select who.user_id %s),
            staying as materialized (
              select m.user_id from project_member m
              where m.project_id = :projectId and m.user_id = any(cast(:people as uuid[])) order by m.user_id for share),
            added as (
              insert into task_watcher (id, task_id, user_id, watching, version)
              select talking.id, t.id, m.user_id, true, 1
              from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) as talking (id, user_id)
                join task t on t.id = :taskId and t.reporter_id <> talking.user_id
                join staying m on m.user_id = talking.user_id
              where not exists (select 1 from task_watcher w where w.task_id = t.id and w.user_id = talking.user_id)
              order by m.user_id
              limit (select greatest(:most - count(*), 0) from task_watcher where task_id = :taskId and watching)
              on conflict (task_id, user_id) do nothing
              returning id, user_id)
            select null as id, user_id from known
            union all select id, user_id from added where user_id not in (select user_id from known)
            order by user_id""".formatted(WatcherList.WATCHING);

    private final JdbcClient jdbc;
    private final Watchers watchers;
    private final IdGenerator ids;

    FollowTalk(JdbcClient jdbc, Watchers watchers, IdGenerator ids) {
        this.jdbc = jdbc;
        this.watchers = watchers;
        this.ids = ids;
    }

    /** Part of the transaction in which somebody says something; gives all who watch the task then. */
    public List<UUID> of(UUID taskId, UUID projectId, UUID author, List<UUID> mentioned) {
        List<UUID> people =
                Stream.concat(Stream.of(author), mentioned.stream()).distinct().toList();
        List<Watching> all = jdbc.sql(ADD)
                .param("ids", people.stream().map(person -> ids.next()).toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .param("taskId", taskId)
                .param("projectId", projectId)
                .param("most", Watchers.MOST)
                .query((row, number) ->
                        new Watching(row.getObject("id", UUID.class), row.getObject("user_id", UUID.class)))
                .list();
        for (Watching one : all) {
            UUID id = one.id();
            if (id != null) {
                watchers.say(new TaskWatcher(id, taskId, projectId, one.userId()), true, 1, author);
            }
        }
        return all.stream().map(Watching::userId).toList();
    }

    /** @param id of who watches it from now on; null for who did before */
    private record Watching(@Nullable UUID id, UUID userId) {}
}
