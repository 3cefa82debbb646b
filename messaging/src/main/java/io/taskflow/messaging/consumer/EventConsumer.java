package io.taskflow.messaging.consumer;

import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.UnreadableEventException;
import io.taskflow.messaging.inbox.Inbox;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one queue's messages: effect and inbox note in one transaction, acknowledged only after it. What fails is handed
 * to {@link FailedDeliveries}; if even that fails the message is requeued, never lost.
 */
class EventConsumer implements MessageListener {

    private final String queue;
    private final Subscription subscription;
    private final EventJson json;
    private final EventTrace trace;
    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final FailedDeliveries failures;

    EventConsumer(
            String queue,
            Subscription subscription,
            EventJson json,
            EventTrace trace,
            Inbox inbox,
            TransactionTemplate transaction,
            FailedDeliveries failures) {
        this.queue = queue;
        this.subscription = subscription;
        this.json = json;
        this.trace = trace;
        this.inbox = inbox;
        this.transaction = transaction;
        this.failures = failures;
    }

    @Override
    public void onMessage(Message message) {
        try {
            consume(message.getBody());
        } catch (RuntimeException e) {
            failures.handle(queue, message, e);
        }
    }

    private void consume(byte[] body) {
        String type = json.typeOf(body);
        var route = subscription.route(type);
        if (route == null) {
            throw new UnreadableEventException("unknown type " + type + " on queue " + queue);
        }
        var delivery = route.read(json, body);
        trace.continueFrom(delivery.event(), queue, () -> once(delivery));
    }

    private void once(Subscription.Delivery delivery) {
        transaction.executeWithoutResult(status -> {
            if (inbox.isNew(delivery.event(), queue)) {
                delivery.effect().run();
            }
        });
    }
}
