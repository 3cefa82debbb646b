package io.taskflow.notification.inbox;

import io.taskflow.contracts.ledger.ServiceLedger.Effect;
import io.taskflow.messaging.ledger.EffectSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells which notifications an event has led to. */
@Repository
class NotificationEffects implements EffectSource {

    private final JdbcClient jdbc;

    NotificationEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Effect> of(UUID eventId) {
        return jdbc.sql("select id, created_at from notification where event_id = :event order by id")
                .param("event", eventId)
                .query((row, number) -> EffectSource.effect("notification", row))
                .list();
    }
}
