package io.taskflow.messaging.ledger;

import io.taskflow.contracts.ledger.ServiceLedger.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A bean that knows, from its own table, what came of an event or command. */
@FunctionalInterface
public interface EffectSource {

    /** What came of it; empty where nothing did, or nothing is known. */
    List<Effect> of(UUID eventId);

    /** Reads an effect from its id and its time, the first two columns of a row. */
    static Effect effect(String kind, ResultSet row) throws SQLException {
        return new Effect(
                kind,
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
