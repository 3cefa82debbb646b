package io.taskflow.notification.mail;

import io.taskflow.contracts.ledger.ServiceLedger.Effect;
import io.taskflow.messaging.ledger.EffectSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells which e-mails an event has led to that have gone. */
@Repository
class EmailEffects implements EffectSource {

    private final JdbcClient jdbc;

    EmailEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Effect> of(UUID eventId) {
        return jdbc.sql("select id, settled_at from email where cause_id = :event and state = 'SENT' order by id")
                .param("event", eventId)
                .query((row, number) -> EffectSource.effect("email", row))
                .list();
    }
}
