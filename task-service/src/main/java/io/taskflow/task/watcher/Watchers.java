package io.taskflow.task.watcher;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskWatcher;
import io.taskflow.contracts.task.TaskWatcherAdded;
import io.taskflow.contracts.task.TaskWatcherRemoved;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.service.id.IdGenerator;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes who watches tasks, and says so on the bus where that makes a difference. */
@Repository
class Watchers {
    /** Of a task, besides its reporter and assignee: all of them are told, in one event. */
    static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final IdGenerator ids;

    Watchers(JdbcClient jdbc, Outbox outbox, IdGenerator ids) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Waits for all others who want something of this task's watchers, until they commit. */
    void queue(UUID taskId) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "watchers/" + taskId)
                .query(Integer.class)
                .single();
    }

    /** How many rows there are of such who watch the task. */
    int count(UUID taskId) {
        return jdbc.sql("select count(*) from task_watcher where task_id = :taskId and watching")
                .param("taskId", taskId)
                .query(Integer.class)
                .single();
    }

    /** Notes what somebody wants; {@code before} is whether they watch it without that. */
    void put(UUID taskId, UUID projectId, UUID person, boolean watching, boolean before, UUID actor) {
        jdbc.sql("""
                insert into task_watcher as w (id, task_id, user_id, watching, version)
                values (:id, :taskId, :person, :watching, 1)
                on conflict (task_id, user_id) do update set watching = excluded.watching, version = w.version + 1
                where w.watching <> excluded.watching
                returning id, version""")
                .param("id", ids.next())
                .param("taskId", taskId)
                .param("person", person)
                .param("watching", watching)
                .query(Written.class)
                .optional()
                .filter(written -> watching != before)
                .ifPresent(written -> say(
                        new TaskWatcher(written.id(), taskId, projectId, person), watching, written.version(), actor));
    }

    /** Drops all of this person's. */
    void forget(UUID person) {
        jdbc.sql("delete from task_watcher where user_id = :person")
                .param("person", person)
                .update();
    }

    /** Says it; ordered by project, so that it never overtakes the membership that lets people see it. */
    void say(TaskWatcher watcher, boolean watching, long version, UUID actor) {
        outbox.append(
                watching
                        ? Fact.of(
                                EventTypes.TASK_WATCHER_ADDED,
                                watcher.id(),
                                watcher.projectId(),
                                version,
                                actor,
                                new TaskWatcherAdded(watcher))
                        : Fact.of(
                                EventTypes.TASK_WATCHER_REMOVED,
                                watcher.id(),
                                watcher.projectId(),
                                version,
                                actor,
                                new TaskWatcherRemoved(watcher)));
    }

    private record Written(UUID id, long version) {}
}
