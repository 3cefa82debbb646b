package io.taskflow.messaging.consumer;

import io.taskflow.messaging.inbox.Inbox;
import io.taskflow.messaging.ledger.Cause;
import io.taskflow.messaging.ledger.Handling;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the effect of a message in one transaction with its inbox row. */
class Once {

    private final Inbox inbox;
    private final Handling handling;
    private final TransactionTemplate transaction;

    Once(Inbox inbox, Handling handling, TransactionTemplate transaction) {
        this.inbox = inbox;
        this.handling = handling;
        this.transaction = transaction;
    }

    /** Runs the effect unless this consumer has had this message before; the ledger is told in the same transaction. */
    void handle(Cause cause, String knownAs, Runnable effect) {
        run(cause.consumer(), knownAs, cause.eventId(), () -> handling.during(cause, effect));
    }

    /** Runs the effect unless this consumer has had this message before. */
    void run(String consumer, String source, UUID id, Runnable effect) {
        transaction.executeWithoutResult(status -> {
            if (inbox.isNew(consumer, source, id)) {
                effect.run();
            }
        });
    }

    /** For what nobody can recognise. */
    void always(Runnable effect) {
        transaction.executeWithoutResult(status -> effect.run());
    }
}
