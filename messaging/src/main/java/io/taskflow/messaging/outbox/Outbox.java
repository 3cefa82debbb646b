package io.taskflow.messaging.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.ledger.LedgerEntries;
import io.taskflow.contracts.ledger.LedgerEntry;
import io.taskflow.messaging.event.Correlation;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventOrigin;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.LedgerJson;
import io.taskflow.messaging.relay.OutboxRelay;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a use case puts the facts it wants told. They share the fate of its transaction. */
public class Outbox {

    private static final String EVENTS_EXCHANGE = "taskflow.events";

    private final OutboxStore store;
    private final OutboxRelay relay;
    private final EventJson json;
    private final EventTrace trace;
    private final Clock clock;
    private final String service;
    private final String source;

    Outbox(OutboxStore store, OutboxRelay relay, EventJson json, EventTrace trace, Clock clock, String service) {
        this.store = store;
        this.relay = relay;
        this.json = json;
        this.trace = trace;
        this.clock = clock;
        this.service = service;
        this.source = EventOrigin.of(service);
    }

    /**
     * Appends the fact to the current transaction and wakes the relay when it has committed.
     *
     * @return the event's id
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(Fact<?> fact) {
        CloudEvent<?> event = envelope(fact);
        store.insert(
                new NewOutboxRow(
                        event.id(),
                        fact.orderedBy(),
                        EVENTS_EXCHANGE,
                        fact.type().routingKey(),
                        fact.alsoRoutedBy(),
                        event.type(),
                        event.subject(),
                        event.traceparent(),
                        json.write(event)),
                event.time());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
        return event.id();
    }

    /**
     * Appends what is to be told to the effect ledger about the event. It does not wake the relay: the ledger may wait for the
     * next event, or a second.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<LedgerEntry> entries) {
        String body = entries.stream().map(LedgerJson::write).collect(Collectors.joining(","));
        store.insert(
                new NewOutboxRow(
                        UuidCreator.getTimeOrderedEpoch(),
                        entries.getFirst().eventId(),
                        LedgerEntries.EXCHANGE,
                        service,
                        List.of(),
                        "ledger",
                        null,
                        null,
                        body),
                clock.instant());
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
