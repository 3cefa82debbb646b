package io.taskflow.messaging.consumer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;

/**
 * Who published a message, and with which routing key. The broker refuses a {@code user-id} that is not the connection's own, so the name is proven; one
 * that is absent proves nothing. A copy (retry, dead letter, replay) bears its copier's name and tells the first sender and
 * routing key in headers, which are believed of this service and of the operator's desk alone.
 */
record Sender(String self) {

    static final String HEADER = "taskflow-sender";
    static final String ROUTING_KEY = "taskflow-routing-key";

    /** The account under which dead letters are replayed. */
    private static final String OPERATORS_DESK = "operations-service";

    /** The broker account that first published the message; null if nobody vouches for it. */
    @Nullable
    String of(Message message) {
        String name = message.getMessageProperties().getReceivedUserId();
        if (!isCopy(message)) {
            return name;
        }
        return message.getMessageProperties().getHeader(HEADER) instanceof String first ? first : null;
    }

    /** What the message was first published with; null for a copy that does not tell. */
    @Nullable
    String routingKey(Message message) {
        MessageProperties properties = message.getMessageProperties();
        if (!isCopy(message)) {
            return properties.getReceivedRoutingKey();
        }
        return properties.getHeader(ROUTING_KEY) instanceof String first ? first : null;
    }

    /** Whether it is a copy whose headers can be believed. */
    boolean isCopy(Message message) {
        String name = message.getMessageProperties().getReceivedUserId();
        return name != null
                && Set.of(self, OPERATORS_DESK).contains(name)
                && message.getMessageProperties().getHeader(FailureHistory.QUEUE) != null;
    }
}
