package io.taskflow.messaging.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.messaging.event.Correlation;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventOrigin;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.relay.OutboxRelay;
import io.taskflow.messaging.relay.Shards;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a use case puts the facts it wants told. They share the fate of its transaction. */
public class Outbox {

    private static final String INSERT = """
            insert into outbox (event_id, ordering_key, shard, routing_key, also_routed_by, type, subject, traceparent, body,
                                created_at, behind_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s)""";

    private static final String INSERT_FREE = INSERT.formatted("null");

    /** Of one key the last one goes last: when that is through, all are. */
    private static final String INSERT_BEHIND =
            INSERT.formatted("(select max(id) from outbox where shard = ? and ordering_key = ?)");

    private final JdbcTemplate jdbc;
    private final EventJson json;
    private final EventTrace trace;
    private final Clock clock;
    private final String source;

    /** One for all: a transaction that appends many facts registers it once. */
    private final TransactionSynchronization wakeRelay;

    Outbox(JdbcTemplate jdbc, OutboxRelay relay, EventJson json, EventTrace trace, Clock clock, String service) {
        this.jdbc = jdbc;
        this.json = json;
        this.trace = trace;
        this.clock = clock;
        this.source = EventOrigin.of(service);
        this.wakeRelay = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        };
    }

    /**
     * Appends the fact to the current transaction and wakes the relay when it has committed.
     *
     * @return the event's id
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public UUID append(Fact<?> fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("a fact shares the fate of a transaction, and there is none");
        }
        CloudEvent<?> event = envelope(fact);
        insert(fact, event);
        TransactionSynchronizationManager.registerSynchronization(wakeRelay);
        return event.id();
    }

    /** Sets each parameter by its own type: to guess the type of a null would cost a question to the database. */
    private void insert(Fact<?> fact, CloudEvent<?> event) {
        UUID behind = fact.behind();
        jdbc.update(behind == null ? INSERT_FREE : INSERT_BEHIND, row -> {
            row.setObject(1, event.id());
            row.setObject(2, fact.orderedBy());
            row.setInt(3, Shards.of(fact.orderedBy()));
            row.setString(4, fact.type().routingKey());
            row.setObject(
                    5,
                    fact.alsoRoutedBy().isEmpty() ? null : fact.alsoRoutedBy().toArray(String[]::new));
            row.setString(6, event.type());
            row.setString(7, event.subject());
            row.setString(8, event.traceparent());
            row.setString(9, json.write(event));
            row.setObject(10, event.time().atOffset(ZoneOffset.UTC));
            if (behind != null) {
                row.setInt(11, Shards.of(behind));
                row.setObject(12, behind);
            }
        });
    }

    private CloudEvent<?> envelope(Fact<?> fact) {
        return new CloudEvent<>(
                CloudEvent.SPEC_VERSION,
                UuidCreator.getTimeOrderedEpoch(),
                source,
                fact.type().type(),
                fact.subject().toString(),
                clock.instant(),
                "application/json",
                fact.type().dataSchema(),
                fact.actor() == null ? null : fact.actor().toString(),
                fact.sequence(),
                trace.current(),
                fact.correlationId() == null ? Correlation.current() : fact.correlationId(),
                fact.data());
    }
}
