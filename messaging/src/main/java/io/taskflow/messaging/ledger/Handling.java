package io.taskflow.messaging.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the message that a thread is at work on. */
public class Handling implements Effects {

    private static final ThreadLocal<@Nullable Cause> CAUSE = new ThreadLocal<>();

    @Override
    public @Nullable UUID cause() {
        Cause current = CAUSE.get();
        return current == null ? null : current.eventId();
    }

    @Override
    public void caused(String kind, UUID effectId) {
        // the ledger is not told
    }

    @Override
    public void causedBy(@Nullable UUID eventId, String kind, UUID effectId) {
        // the ledger is not told
    }

    /** Runs a handler for its cause. */
    public void during(Cause cause, Runnable handler) {
        CAUSE.set(cause);
        try {
            handler.run();
        } finally {
            CAUSE.remove();
        }
    }
}
