package io.taskflow.messaging.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a service reports what came of an event, so that an operator can ask the ledger what an event caused. A report shares
 * the fate of its transaction.
 */
public interface Effects {

    /** Takes no reports: for what is tested without a bus. */
    Effects UNREPORTED = new Effects() {

        @Override
        public @Nullable UUID cause() {
            return null;
        }

        @Override
        public void caused(String kind, UUID effectId) {
            // nobody listens
        }

        @Override
        public void causedBy(@Nullable UUID eventId, String kind, UUID effectId) {
            // nobody listens
        }
    };

    /** The event that this thread is handling, to be kept for {@link #causedBy}; null outside of a handler. */
    @Nullable
    UUID cause();

    /**
     * Reports an effect of the event that this thread is handling; outside of a handler it does nothing.
     *
     * @param kind notification, email, suggestion or task
     */
    void caused(String kind, UUID effectId);

    /**
     * Reports an effect that comes after its event was handled: an e-mail sent later, a suggestion made by a worker.
     *
     * @param eventId the event that caused it; null where none did, and then nothing is reported
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    void causedBy(@Nullable UUID eventId, String kind, UUID effectId);
}
