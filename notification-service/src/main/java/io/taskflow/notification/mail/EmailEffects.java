package io.taskflow.notification.mail;

import io.taskflow.contracts.ledger.ServiceLedger.Effect;
import io.taskflow.messaging.ledger.EffectSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells which e-mails an event has led to that have gone, by themselves or with a digest. */
@Repository
class EmailEffects implements EffectSource {

    private final JdbcClient jdbc;

    EmailEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Effect> of(UUID eventId) {
        return jdbc.sql("""
                select email.id, sent.settled_at
                from email join email sent on sent.id = coalesce(email.digest_id, email.id)
                where email.cause_id = :event and sent.state = 'SENT' order by email.id""")
                .param("event", eventId)
                .query((row, number) -> EffectSource.effect("email", row))
                .list();
    }
}
