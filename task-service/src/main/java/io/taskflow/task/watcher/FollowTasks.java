package io.taskflow.task.watcher;

import io.taskflow.contracts.task.TaskWatcher;
import io.taskflow.task.task.TaskWatchers;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Watchers go with their tasks. Who cannot see a task any more is forgotten, which other events have told. */
@Repository
class FollowTasks implements TaskWatchers {
    private final JdbcClient jdbc;
    private final WatcherList list;
    private final Watchers watchers;

    FollowTasks(JdbcClient jdbc, WatcherList list, Watchers watchers) {
        this.jdbc = jdbc;
        this.list = list;
        this.watchers = watchers;
    }

    @Override
    public List<UUID> of(UUID taskId) {
        return list.of(taskId);
    }

    @Override
    public void moved(Collection<UUID> taskIds, UUID projectId) {
        jdbc.sql("""
                delete from task_watcher w where w.task_id = any(:tasks) and not exists (
                  select 1 from project_member m where m.project_id = :projectId and m.user_id = w.user_id)""")
                .param("tasks", taskIds.toArray(UUID[]::new))
                .param("projectId", projectId)
                .update();
    }

    @Override
    public void again(UUID taskId, UUID nextId, UUID actor) {
        List<Copied> copied = jdbc.sql("""
                insert into task_watcher (id, task_id, user_id, watching, version)
                select uuidv7(), :nextId, user_id, watching, 1 from task_watcher where task_id = :taskId order by user_id
                returning id, (select project_id from task where id = :nextId) as project_id, user_id, watching""")
                .param("taskId", taskId)
                .param("nextId", nextId)
                .query((row, number) -> new Copied(
                        new TaskWatcher(
                                row.getObject("id", UUID.class),
                                nextId,
                                row.getObject("project_id", UUID.class),
                                row.getObject("user_id", UUID.class)),
                        row.getBoolean("watching")))
                .list();
        copied.stream().filter(Copied::watching).forEach(one -> watchers.say(one.watcher(), true, 1, actor));
    }

    @Override
    public void left(UUID projectId, UUID formerMember) {
        jdbc.sql("""
                delete from task_watcher w using task t
                where w.user_id = :person and t.id = w.task_id and t.project_id = :projectId""")
                .param("person", formerMember)
                .param("projectId", projectId)
                .update();
    }

    private record Copied(TaskWatcher watcher, boolean watching) {}
}
