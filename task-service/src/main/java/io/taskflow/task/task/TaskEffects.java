package io.taskflow.task.task;

import io.taskflow.contracts.ledger.ServiceLedger.Effect;
import io.taskflow.messaging.ledger.EffectSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells which tasks a command has made. */
@Repository
class TaskEffects implements EffectSource {

    private final JdbcClient jdbc;

    TaskEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Effect> of(UUID eventId) {
        return jdbc.sql("select id, created_at from task where cause_id = :event order by id")
                .param("event", eventId)
                .query((row, number) -> EffectSource.effect("task", row))
                .list();
    }
}
