package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.ledger.ServiceLedger.Effect;
import io.taskflow.messaging.ledger.EffectSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which proposals an event or command has led to. */
@Component
class ProposalEffects implements EffectSource {

    private final JdbcClient jdbc;

    ProposalEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Effect> of(UUID eventId) {
        return jdbc.sql("select id, created_at from suggestion where cause_id = :event order by id")
                .param("event", eventId)
                .query((row, number) -> EffectSource.effect("suggestion", row))
                .list();
    }
}
