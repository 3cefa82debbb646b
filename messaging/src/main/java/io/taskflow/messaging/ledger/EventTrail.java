package io.taskflow.messaging.ledger;

import io.taskflow.contracts.event.Publishers;
import io.taskflow.contracts.ledger.ServiceLedger.Handled;
import io.taskflow.contracts.ledger.ServiceLedger.Waiting;
import io.taskflow.messaging.event.EventOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What outbox and inbox know of an event. */
class EventTrail {

    private final JdbcClient jdbc;

    EventTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The event in the outbox; empty when it is not there (any more). Reads all that waits: that is little, or an outage. */
    Optional<Waiting> waiting(UUID eventId) {
        return jdbc.sql("select type, subject, created_at, attempts, last_error from outbox where event_id = :event")
                .param("event", eventId)
                .query((row, number) -> new Waiting(
                        row.getString("type"),
                        row.getString("subject"),
                        instant(row, "created_at"),
                        row.getInt("attempts"),
                        row.getString("last_error")))
                .optional();
    }

    /**
     * The consumers that have handled it. Events are looked up by each source that a service has, commands among all that their
     * queue has had, whose senders name sources of their own: the primary key serves both, and no index costs each message.
     */
    List<Handled> handled(UUID eventId, List<String> eventQueues, List<String> commandQueues) {
        return jdbc.sql("""
                select consumer, source, handled_at from inbox
                where event_id = :event and source = any(:sources) and consumer = any(:events)
                union all
                select consumer, source, handled_at from inbox
                where event_id = :event and consumer = any(:commands)
                order by handled_at, consumer""")
                .param("event", eventId)
                .param("sources", sources())
                .param("events", eventQueues.toArray(String[]::new))
                .param("commands", commandQueues.toArray(String[]::new))
                .query((row, number) ->
                        new Handled(row.getString("consumer"), row.getString("source"), instant(row, "handled_at")))
                .list();
    }

    private static String[] sources() {
        return Publishers.all().stream().map(EventOrigin::of).toArray(String[]::new);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
