package io.taskflow.messaging.consumer;

import com.rabbitmq.client.Channel;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventOrigin;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.UnreadableEventException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareBatchMessageListener;
import tools.jackson.databind.JsonNode;

/**
 * Takes what has arrived in one queue: effects and inbox notes in one transaction, acknowledged only after it. If that fails, each
 * message is taken alone, and the one that fails is handed to {@link FailedDeliveries}; while what they need is away
 * they wait ({@link Outages}).
 */
final class EventConsumer implements ChannelAwareBatchMessageListener {

    private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);

    private final String queue;
    private final Subscription subscription;
    private final EventJson json;
    private final Sender senders;
    private final EventTrace trace;
    private final IdempotentHandler handler;
    private final FailedDeliveries failures;
    private final Outages outages;
    private final Outcomes outcomes;

    EventConsumer(
            String queue,
            Subscription subscription,
            EventJson json,
            Sender senders,
            EventTrace trace,
            IdempotentHandler handler,
            FailedDeliveries failures,
            Outages outages,
            Outcomes outcomes) {
        this.queue = queue;
        this.subscription = subscription;
        this.json = json;
        this.senders = senders;
        this.trace = trace;
        this.handler = handler;
        this.failures = failures;
        this.outages = outages;
        this.outcomes = outcomes;
    }

    @Override
    public void onMessageBatch(List<Message> messages, @Nullable Channel channel) {
        List<EventDelivery> events = readable(messages, channel);
        if (!events.isEmpty() && !handledTogether(events)) {
            events.forEach(event -> handleAlone(event, channel));
        }
    }

    private boolean handledTogether(List<EventDelivery> events) {
        if (events.size() == 1) {
            return false;
        }
        try {
            outcomes.measure(queue, events.size(), () -> handler.handle(queue, events));
            return true;
        } catch (RuntimeException e) {
            log.atDebug()
                    .addKeyValue("queue", queue)
                    .addKeyValue("messages", events.size())
                    .setCause(e)
                    .log("Messages that could not be handled together are handled one by one");
            return false;
        }
    }

    private void handleAlone(EventDelivery event, @Nullable Channel channel) {
        settle(event.message(), channel, () -> handler.handle(queue, List.of(event)));
    }

    private void settle(Message message, @Nullable Channel channel, Runnable effect) {
        outcomes.measure(
                queue,
                () -> outages.waitOut(queue, channel, effect, failure -> failures.handle(queue, message, failure)));
    }

    /** What cannot be read, or is not its sender's to say, is nothing that the others need to share. */
    private List<EventDelivery> readable(List<Message> messages, @Nullable Channel channel) {
        List<EventDelivery> events = new ArrayList<>(messages.size());
        for (Message message : messages) {
            try {
                events.add(read(message));
            } catch (RuntimeException e) {
                settle(message, channel, () -> {
                    throw e;
                });
            }
        }
        return events;
    }

    private EventDelivery read(Message message) {
        JsonNode document = json.document(message.getBody());
        String type = json.typeOf(document);
        var route = subscription.route(type);
        if (route == null) {
            throw new UnreadableEventException("unknown type " + type + " on queue " + queue);
        }
        var read = route.read(json, document);
        EventOrigin.require(senders.of(message), type, read.event().source());
        return new EventDelivery(message, read.event(), read.effect(), queue, trace);
    }
}
