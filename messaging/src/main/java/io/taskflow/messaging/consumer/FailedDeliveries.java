package io.taskflow.messaging.consumer;

import io.taskflow.messaging.command.CommandRefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * Decides what becomes of a message whose handling failed by its own fault: it waits in a delay queue outside the listener and comes
 * again, or it goes to {@code <queue>.dead} with its reason. Returns only when the broker has confirmed the copy.
 */
class FailedDeliveries {

    private static final Logger log = LoggerFactory.getLogger(FailedDeliveries.class);
    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(10);

    private final RabbitTemplate rabbit;
    private final FailedCopies copies;
    private final QueueNames names;
    private final List<Duration> delays;
    private final Clock clock;

    FailedDeliveries(RabbitTemplate rabbit, FailedCopies copies, QueueNames names, List<Duration> delays, Clock clock) {
        this.rabbit = rabbit;
        this.copies = copies;
        this.names = names;
        this.delays = List.copyOf(delays);
        this.clock = clock;
    }

    /**
     * Returns what became of it, one of {@link Outcomes}.
     *
     * @throws RuntimeException the failure itself if it is an outage, or an {@link AmqpException} if the broker did not take the
     *     copy: the message must then not be acknowledged
     */
    String handle(String queue, Message message, RuntimeException failure) {
        Fault fault = Fault.of(failure);
        if (fault == Fault.OUTAGE) {
            throw failure;
        }
        var history = copies.historyOf(message).failedAgain(failure, clock.instant());
        boolean dead = isLast(fault, history);
        // Refusing strangers is daily work, and must not be a way to fill the log with warnings.
        log.atLevel(failure instanceof CommandRefusedException ? Level.INFO : Level.WARN)
                .addKeyValue("queue", queue)
                .addKeyValue("messageId", message.getMessageProperties().getMessageId())
                .addKeyValue("attempts", history.attempts())
                .setCause(dead && fault == Fault.BUG ? failure : null)
                .log(
                        dead ? "Message goes to the dead letters: {}" : "Message will be tried again: {}",
                        history.reason());
        if (dead) {
            send(QueueNames.DEAD_EXCHANGE, queue, copies.copy(message, queue, history));
        } else {
            send(
                    names.retryExchange(),
                    names.retry(delays.get(history.attempts() - 1)),
                    copies.copy(message, queue, history));
        }
        return dead ? Outcomes.DEAD : Outcomes.RETRIED;
    }

    /** Whether a message that fails so goes to the dead letters. */
    boolean isLast(Message message, RuntimeException failure) {
        Fault fault = Fault.of(failure);
        return isLast(fault, copies.historyOf(message).failedAgain(failure, clock.instant()));
    }

    private boolean isLast(Fault fault, FailureHistory history) {
        return fault == Fault.POISON || history.attempts() > delays.size();
    }

    private void send(String exchange, String routingKey, Message copy) {
        var correlation = new CorrelationData(exchange + "/" + routingKey);
        rabbit.send(exchange, routingKey, copy, correlation);
        try {
            var confirm = correlation.getFuture().get(CONFIRM_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            if (!confirm.ack() || correlation.getReturned() != null) {
                throw new AmqpException(exchange + " did not take the message for " + routingKey);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AmqpException(exchange + " did not confirm the message for " + routingKey, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AmqpException("interrupted while waiting for a confirm", e);
        }
    }
}
