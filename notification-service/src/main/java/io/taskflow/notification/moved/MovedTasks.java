package io.taskflow.notification.moved;

import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.notification.inbox.InboxSettings;
import io.taskflow.service.retention.Expiry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The present keys of tasks that have moved; what is told of a task after its move says that itself. */
@Repository
class MovedTasks {
    private static final String OLD = """
            delete from moved_task where task_id in (
                select task_id from moved_task where moved_at < :before order by moved_at limit :portion for update skip locked)""";

    private final JdbcClient jdbc;
    private final InboxSettings settings;
    private final Clock clock;

    MovedTasks(JdbcClient jdbc, InboxSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes it, unless a later move is known. */
    void put(TaskSnapshot task, long sequence) {
        jdbc.sql("""
                insert into moved_task (task_id, key, project_id, sequence, moved_at) values (:id, :key, :project, :sequence, :now)
                on conflict (task_id) do update set key = excluded.key, project_id = excluded.project_id,
                    sequence = excluded.sequence, moved_at = excluded.moved_at
                where excluded.sequence > moved_task.sequence""")
                .param("id", task.id())
                .param("key", task.key())
                .param("project", task.projectId())
                .param("sequence", sequence)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As old as this no notification from before the move is kept. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        new Expiry(jdbc, clock).delete(OLD, settings.unreadKept());
    }
}
