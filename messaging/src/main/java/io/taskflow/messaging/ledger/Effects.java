package io.taskflow.messaging.ledger;

import io.taskflow.contracts.ledger.LedgerEntry;
import io.taskflow.contracts.ledger.LedgerStage;
import io.taskflow.messaging.outbox.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a service reports what came of an event, so that an operator can ask the ledger what an event caused. A report shares
 * the fate of its transaction.
 */
public class Effects {

    private static final ThreadLocal<@Nullable Work> WORK = new ThreadLocal<>();
    private final Outbox outbox;
    private final Clock clock;
    private final String service;
    private final boolean enabled;

    Effects(Outbox outbox, Clock clock, String service, boolean enabled) {
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
        this.enabled = enabled;
    }

    /**
     * Reports an effect of the event that this thread is handling; outside of a handler it does nothing.
     *
     * @param kind notification, email, suggestion or task
     */
    public void caused(String kind, UUID effectId) {
        Work current = WORK.get();
        if (current != null) {
            current.entries.add(entry(current.cause, LedgerStage.EFFECT, kind, effectId.toString()));
        }
    }

    /**
     * Reports an effect that comes after its event was handled: an e-mail sent later, a suggestion made by a worker.
     *
     * @param eventId the event that caused it
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void causedBy(UUID eventId, String kind, UUID effectId) {
        if (enabled) {
            outbox.append(List.of(new LedgerEntry(
                    eventId,
                    null,
                    null,
                    null,
                    LedgerStage.EFFECT,
                    clock.instant(),
                    service,
                    null,
                    null,
                    kind,
                    effectId.toString(),
                    null)));
        }
    }

    /** Runs a handler and reports, in the current transaction, that it handled the event and what it said came of it. */
    public void during(Cause cause, Runnable handler) {
        var current = new Work(cause, new ArrayList<>());
        WORK.set(current);
        try {
            handler.run();
        } finally {
            WORK.remove();
        }
        if (enabled) {
            current.entries.addFirst(entry(cause, LedgerStage.HANDLED, null, null));
            outbox.append(current.entries);
        }
    }

    private LedgerEntry entry(Cause cause, LedgerStage stage, @Nullable String kind, @Nullable String effectId) {
        return new LedgerEntry(
                cause.eventId(),
                cause.source(),
                cause.type(),
                cause.subject(),
                stage,
                clock.instant(),
                service,
                cause.consumer(),
                cause.attempt(),
                kind,
                effectId,
                null);
    }

    private record Work(Cause cause, List<LedgerEntry> entries) {}
}
