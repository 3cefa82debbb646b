package io.taskflow.operations.decision;

import io.taskflow.operations.deadletter.Original;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpIOException;
import org.springframework.amqp.AmqpTimeoutException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts a message into the queue that it died in, as if it came there for the first time: without the history of its failures, under this
 * service's name. Consumers believe this service who sent it first, so that was proven when it arrived.
 */
@Component
class Replays {

    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(10);

    private final RabbitTemplate rabbit;

    Replays(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
    }

    /**
     * Whether its queue has it now; false if the broker refused it.
     *
     * @throws org.springframework.amqp.AmqpException if the broker is away
     */
    boolean send(UUID id, Original letter) {
        var correlation = new CorrelationData(id.toString());
        String service = letter.queue().substring(0, letter.queue().indexOf('.'));
        rabbit.send(service + ".redeliver", "", message(letter), correlation);
        CorrelationData.Confirm confirm = confirmed(correlation);
        if (!confirm.ack() && isLost(confirm.reason())) {
            throw new AmqpIOException(new java.io.IOException(confirm.reason()));
        }
        return confirm.ack() && correlation.getReturned() == null;
    }

    /** The channel alone is closed over an exchange that is gone or closed to us, as 404 or 403; anything else is the connection's end. */
    private static boolean isLost(@Nullable String reason) {
        return reason != null && reason.startsWith("connection");
    }

    private static CorrelationData.Confirm confirmed(CorrelationData correlation) {
        try {
            return correlation.getFuture().get(CONFIRM_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AmqpTimeoutException("No confirm from the broker", late);
        } catch (ExecutionException failed) {
            throw new AmqpIOException(new java.io.IOException(failed));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AmqpTimeoutException("Interrupted while waiting for a confirm", stop);
        }
    }

    private Message message(Original letter) {
        Map<String, String> old = letter.headers();
        MessageProperties properties = new MessageProperties();
        set(properties, "taskflow-queue", letter.queue());
        set(properties, "taskflow-sender", letter.sender());
        set(properties, "taskflow-routing-key", letter.routingKey());
        set(properties, "traceparent", old.get("traceparent"));
        String contentType = old.get("content-type");
        if (contentType != null) {
            properties.setContentType(contentType);
        }
        properties.setContentEncoding(old.get("content-encoding"));
        properties.setMessageId(old.get("message-id"));
        properties.setType(old.get("type"));
        properties.setUserId(rabbit.getConnectionFactory().getUsername());
        properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        return new Message(letter.body(), properties);
    }

    private static void set(MessageProperties properties, String header, @Nullable String value) {
        if (value != null) {
            properties.setHeader(header, value);
        }
    }
}
