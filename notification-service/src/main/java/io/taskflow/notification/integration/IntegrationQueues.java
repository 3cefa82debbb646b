package io.taskflow.notification.integration;

import io.taskflow.contracts.event.CloudEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;

/** The queues that other systems read: whoever is named gets the event, or the event stays here. */
@Component
class IntegrationQueues {

    private static final String EXCHANGE = "taskflow.integrations";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RabbitTemplate rabbit;

    IntegrationQueues(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
    }

    /**
     * Returns when the broker has taken the event for all of them; a queue that is gone meanwhile misses nothing any more.
     *
     * @throws AmqpException if it has not
     */
    void put(List<Receiver> receivers, CloudEvent<?> event, byte[] body) {
        Message message = message(event, body);
        List<CorrelationData> sent =
                receivers.stream().map(receiver -> send(receiver, message)).toList();
        sent.forEach(IntegrationQueues::requireTaken);
    }

    private CorrelationData send(Receiver receiver, Message message) {
        var correlation = new CorrelationData(receiver.queue());
        rabbit.send(EXCHANGE, receiver.queue(), message, correlation);
        return correlation;
    }

    private static void requireTaken(CorrelationData correlation) {
        try {
            var confirm = correlation.getFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!confirm.ack()) {
                throw new AmqpException("The broker did not take an event for " + correlation.getId());
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AmqpException("The broker did not confirm an event for " + correlation.getId(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AmqpException("interrupted while waiting for a confirm", e);
        }
    }

    private Message message(CloudEvent<?> event, byte[] body) {
        return MessageBuilder.withBody(body)
                .setContentType(CloudEvent.CONTENT_TYPE)
                .setContentEncoding("utf-8")
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setMessageId(event.id().toString())
                .setType(event.type())
                .setUserId(rabbit.getConnectionFactory().getUsername())
                .build();
    }
}
