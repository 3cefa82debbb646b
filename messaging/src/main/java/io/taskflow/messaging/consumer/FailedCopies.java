package io.taskflow.messaging.consumer;

import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;

/** Makes the copy of a failed message that waits for its next attempt or lies among the dead letters. */
class FailedCopies {

    static final String TRACE_ID = "taskflow-trace-id";

    private final Sender senders;
    private final EventJson json;

    FailedCopies(Sender senders, EventJson json) {
        this.senders = senders;
        this.json = json;
    }

    FailureHistory historyOf(Message message) {
        return senders.isCopy(message) ? FailureHistory.of(message) : FailureHistory.NONE;
    }

    /**
     * The same body under this service's name. Nothing else is taken over that a stranger could do harm with: headers as large
     * as a frame, or an {@code expiration} that would make the broker forget the dead letter.
     */
    Message copy(Message message, String queue, FailureHistory history) {
        MessageProperties old = message.getMessageProperties();
        MessageProperties properties = new MessageProperties();
        properties.setHeaders(history.headers());
        properties.setHeader(FailureHistory.QUEUE, queue);
        setIfKnown(properties, Sender.HEADER, senders.of(message));
        setIfKnown(properties, Sender.ROUTING_KEY, senders.routingKey(message));
        String traceparent = traceparent(message);
        setIfKnown(properties, EventTrace.TRACEPARENT, traceparent);
        setIfKnown(properties, TRACE_ID, EventTrace.traceId(traceparent));
        properties.setContentType(old.getContentType());
        properties.setContentEncoding(old.getContentEncoding());
        properties.setMessageId(old.getMessageId());
        properties.setType(old.getType());
        properties.setUserId(senders.self());
        properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        return MessageBuilder.withBody(message.getBody())
                .andProperties(properties)
                .build();
    }

    private @Nullable String traceparent(Message message) {
        Object told = message.getMessageProperties().getHeader(EventTrace.TRACEPARENT);
        return EventTrace.wellFormed(told instanceof String header ? header : json.traceparentOf(message.getBody()));
    }

    private static void setIfKnown(MessageProperties properties, String header, @Nullable String value) {
        if (value != null) {
            properties.setHeader(header, value);
        }
    }
}
