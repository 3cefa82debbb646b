package io.taskflow.messaging.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.messaging.event.Correlation;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a use case puts the facts it wants told. They share the fate of its transaction. */
public class Outbox {

    private final OutboxStore store;
    private final OutboxRelay relay;
    private final EventJson json;
    private final EventTrace trace;
    private final Clock clock;
    private final String source;

    Outbox(OutboxStore store, OutboxRelay relay, EventJson json, EventTrace trace, Clock clock, String source) {
        this.store = store;
        this.relay = relay;
        this.json = json;
        this.trace = trace;
        this.clock = clock;
        this.source = source;
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
                        fact.type().routingKey(),
                        event.type(),
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
