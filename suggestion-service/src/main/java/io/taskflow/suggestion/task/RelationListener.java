package io.taskflow.suggestion.task;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.RelationType;
import io.taskflow.contracts.task.TaskRelation;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which task waits for which, as the one that waits tells: queue {@code suggestion-service.events}. */
@Component
class RelationListener implements EventSubscriber {
    private final JdbcClient jdbc;

    RelationListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .on(EventTypes.TASK_RELATION_ADDED, event -> put(event.data().relation(), true, event.sequence()))
                .on(EventTypes.TASK_RELATION_REMOVED, event -> put(event.data().relation(), false, event.sequence()));
    }

    private void put(TaskRelation relation, boolean active, long sequence) {
        if (relation.type() != RelationType.BLOCKED_BY) {
            return;
        }
        jdbc.sql("""
                insert into task_blocker values (:id, :task, :blocker, :active, :sequence)
                on conflict (id) do update set active = excluded.active, sequence = excluded.sequence
                where excluded.sequence > task_blocker.sequence""")
                .param("id", relation.id())
                .param("task", relation.taskId())
                .param("blocker", relation.otherId())
                .param("active", active)
                .param("sequence", sequence)
                .update();
    }
}
