package io.taskflow.messaging.consumer;

import io.taskflow.messaging.inbox.Inbox;
import io.taskflow.messaging.inbox.MessageKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the effects of messages in one transaction with their inbox rows: all of them or none, each once. */
class IdempotentHandler {

    private final Inbox inbox;
    private final TransactionTemplate transaction;

    IdempotentHandler(Inbox inbox, TransactionTemplate transaction) {
        this.inbox = inbox;
        this.transaction = transaction;
    }

    /** Runs, in the messages' order, the effect of each that this consumer has not had before. */
    void handle(String consumer, Collection<? extends Work> messages) {
        transaction.executeWithoutResult(status -> {
            Set<MessageKey> fresh =
                    inbox.note(consumer, messages.stream().map(Work::key).toList());
            for (Work message : messages) {
                if (fresh.remove(message.key())) {
                    message.run();
                }
            }
        });
    }

    /** The same for one message. */
    void handle(String consumer, MessageKey key, Runnable effect) {
        handle(consumer, List.of(new OneMessage(key, effect)));
    }

    /** For what nobody can recognise. */
    void always(Runnable effect) {
        transaction.executeWithoutResult(status -> effect.run());
    }

    /** What is to be done for a message. */
    interface Work extends Runnable {

        MessageKey key();
    }

    private record OneMessage(MessageKey key, Runnable effect) implements Work {

        @Override
        public void run() {
            effect.run();
        }
    }
}
