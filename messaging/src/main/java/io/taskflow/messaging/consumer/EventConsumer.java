package io.taskflow.messaging.consumer;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventOrigin;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.UnreadableEventException;
import io.taskflow.messaging.ledger.Cause;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;

/**
 * Takes one queue's messages: effect and inbox note in one transaction, acknowledged only after it. What fails is handed
 * to {@link FailedDeliveries}; if even that fails the message is requeued, never lost.
 */
class EventConsumer implements MessageListener {

    private final String queue;
    private final Subscription subscription;
    private final EventJson json;
    private final Sender senders;
    private final EventTrace trace;
    private final Once once;
    private final FailedDeliveries failures;
    private final Outcomes outcomes;

    EventConsumer(
            String queue,
            Subscription subscription,
            EventJson json,
            Sender senders,
            EventTrace trace,
            Once once,
            FailedDeliveries failures,
            Outcomes outcomes) {
        this.queue = queue;
        this.subscription = subscription;
        this.json = json;
        this.senders = senders;
        this.trace = trace;
        this.once = once;
        this.failures = failures;
        this.outcomes = outcomes;
    }

    @Override
    public void onMessage(Message message) {
        outcomes.measure(queue, () -> {
            try {
                consume(message);
                return Outcomes.HANDLED;
            } catch (RuntimeException e) {
                return failures.handle(queue, message, e);
            }
        });
    }

    private void consume(Message message) {
        byte[] body = message.getBody();
        String type = json.typeOf(body);
        var route = subscription.route(type);
        if (route == null) {
            throw new UnreadableEventException("unknown type " + type + " on queue " + queue);
        }
        var delivery = route.read(json, body);
        CloudEvent<?> event = delivery.event();
        EventOrigin.require(senders.of(message), type, event.source());
        var cause = new Cause(event.id(), event.source(), type, event.subject(), queue, failures.attempt(message));
        trace.continueFrom(event.traceparent(), queue, () -> once.handle(cause, event.source(), delivery.effect()));
    }
}
