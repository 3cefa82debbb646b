package io.taskflow.messaging.outbox;

import io.taskflow.contracts.event.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishes rows in order on one channel and waits until the broker has answered for each. */
class OutboxPublisher {

    static final String EXCHANGE = "taskflow.events";

    private final RabbitTemplate rabbit;
    private final Duration confirmTimeout;

    OutboxPublisher(RabbitTemplate rabbit, Duration confirmTimeout) {
        this.rabbit = rabbit;
        this.confirmTimeout = confirmTimeout;
    }

    /** One answer a row, in the rows' order: null where the broker has taken it, else why it has not. */
    List<@Nullable String> publish(List<OutboxRow> rows) {
        List<@Nullable String> answers = new ArrayList<>(rows.size());
        rabbit.invoke(channel -> {
            List<CorrelationData> sent =
                    rows.stream().map(row -> send(channel, row)).toList();
            long deadline = System.nanoTime() + confirmTimeout.toNanos();
            sent.forEach(correlation -> answers.add(answer(correlation, deadline - System.nanoTime())));
            return sent.size();
        });
        return answers;
    }

    private CorrelationData send(RabbitOperations channel, OutboxRow row) {
        var correlation = new CorrelationData(row.eventId().toString());
        channel.convertAndSend(EXCHANGE, row.routingKey(), message(row), unchanged -> unchanged, correlation);
        return correlation;
    }

    private static @Nullable String answer(CorrelationData correlation, long nanos) {
        try {
            var confirm = correlation.getFuture().get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
            if (!confirm.ack()) {
                return "nacked: " + confirm.reason();
            }
            // An unroutable message is confirmed and returned.
            var returned = correlation.getReturned();
            return returned == null ? null : "returned: " + returned.getReplyText();
        } catch (TimeoutException e) {
            return "not confirmed in time";
        } catch (ExecutionException e) {
            return "not confirmed: " + e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted while waiting for the confirm";
        }
    }

    private Message message(OutboxRow row) {
        var message = MessageBuilder.withBody(row.body().getBytes(StandardCharsets.UTF_8))
                .setContentType(CloudEvent.CONTENT_TYPE)
                .setContentEncoding("utf-8")
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setMessageId(row.eventId().toString())
                .setType(row.type())
                // The broker refuses a name that is not the connection's own, so a receiver may believe it.
                .setUserId(rabbit.getConnectionFactory().getUsername());
        if (row.traceparent() != null) {
            message.setHeader("traceparent", row.traceparent());
        }
        return message.build();
    }
}
