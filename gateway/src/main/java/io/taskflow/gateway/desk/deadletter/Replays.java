package io.taskflow.gateway.desk.deadletter;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.Publisher;
import io.taskflow.gateway.desk.journal.DeadLetter;
import io.taskflow.gateway.desk.journal.DeadLetterMessage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a message to the one queue that it died in, as if it came there for the first time: without the history of its
 * failures, under the gateway's name. A service believes the gateway who sent it first, so that has to be proven here.
 */
@Component
class Replays {

    private static final String EXCHANGE_OF_SERVICE = "%s.redeliver";
    private static final String QUEUE = "taskflow-queue";
    private static final String SENDER = "taskflow-sender";
    private static final String TRACE = "traceparent";

    private final Broker broker;

    Replays(Broker broker) {
        this.broker = broker;
    }

    /** Once the publisher has confirmed, the message is in the queue or among the unwanted. */
    void send(DeadLetter letter, Delivery copy, Publisher publisher) {
        BasicProperties old = copy.getProperties();
        Map<String, Object> headers = new HashMap<>();
        headers.put(QUEUE, letter.queue());
        headers.put(Publisher.NAME, letter.id());
        putIfKnown(headers, SENDER, sender(letter.queue(), old));
        putIfKnown(headers, TRACE, DeadLetterMessage.header(old, TRACE));
        BasicProperties properties = new BasicProperties.Builder()
                .contentType(old.getContentType())
                .contentEncoding(old.getContentEncoding())
                .messageId(old.getMessageId())
                .type(old.getType())
                .userId(broker.user())
                .deliveryMode(2)
                .headers(headers)
                .build();
        publisher.send(EXCHANGE_OF_SERVICE.formatted(service(letter.queue())), "", properties, copy.getBody());
    }

    /** What the header says is believed of a copy that the queue's own service or a gateway made; else the broker's word counts. */
    private @Nullable String sender(String queue, BasicProperties properties) {
        String name = properties.getUserId();
        boolean copy = name != null
                && DeadLetterMessage.header(properties, QUEUE) != null
                && (name.equals(broker.user()) || name.equals(service(queue)));
        return copy ? DeadLetterMessage.header(properties, SENDER) : name;
    }

    /** Queues are named {@code <service>.<concern>}. */
    private static String service(String queue) {
        return queue.substring(0, queue.indexOf('.'));
    }

    private static void putIfKnown(Map<String, Object> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
