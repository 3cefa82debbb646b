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

/** Keeps what is reported of the message that a thread is at work on, and writes it to the outbox for the ledger. */
public class Handling implements Effects {

    private static final ThreadLocal<@Nullable Work> WORK = new ThreadLocal<>();
    private final Outbox outbox;
    private final Clock clock;
    private final String service;
    private final boolean enabled;

    Handling(Outbox outbox, Clock clock, String service, boolean enabled) {
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
        this.enabled = enabled;
    }

    @Override
    public @Nullable UUID cause() {
        Work current = WORK.get();
        return current == null ? null : current.cause.eventId();
    }

    @Override
    public void caused(String kind, UUID effectId) {
        Work current = WORK.get();
        if (current != null) {
            current.entries.add(entry(current.cause, LedgerStage.EFFECT, kind, effectId.toString()));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void causedBy(@Nullable UUID eventId, String kind, UUID effectId) {
        if (enabled && eventId != null) {
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
