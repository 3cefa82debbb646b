package io.taskflow.operations.queue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the services' queues hold, as {@code taskflow.queue.messages} and {@code taskflow.queue.consumers} tell, too. The broker is asked by
 * passive declarations, for which an account needs no right at all; the age of a message it does not tell.
 */
@Component
public class Queues {

    private static final Logger log = LoggerFactory.getLogger(Queues.class);

    private final AmqpAdmin broker;
    private final List<String> names;
    private final MultiGauge messages;
    private final MultiGauge consumers;
    private volatile boolean known;
    private volatile List<QueueState> states;

    Queues(AmqpAdmin broker, QueueSettings settings, MeterRegistry meters) {
        this.broker = broker;
        this.names = settings.names();
        this.states = unknown();
        this.messages = MultiGauge.builder("taskflow.queue.messages")
                .description("Messages that no consumer has in hand")
                .register(meters);
        this.consumers = MultiGauge.builder("taskflow.queue.consumers")
                .description("Consumers that listen")
                .register(meters);
    }

    /** As they were ten seconds ago at most. */
    public List<QueueState> states() {
        return states;
    }

    /** Whether the broker answered when it was asked last. */
    public boolean areKnown() {
        return known;
    }

    @Scheduled(fixedDelayString = "10s")
    void look() {
        try {
            List<QueueState> now = new ArrayList<>();
            names.forEach(name -> now.add(state(name, broker.getQueueInfo(name))));
            states = List.copyOf(now);
            known = true;
        } catch (AmqpException away) {
            log.atLevel(known ? org.slf4j.event.Level.WARN : org.slf4j.event.Level.DEBUG)
                    .log("Queues cannot be looked at: {}", away.toString());
            states = unknown();
            known = false;
        }
        tell(messages, QueueState::messages);
        tell(consumers, QueueState::consumers);
    }

    private static QueueState state(String name, @Nullable QueueInformation queue) {
        return queue == null
                ? new QueueState(name, null, null)
                : new QueueState(name, (int) queue.getMessageCount(), queue.getConsumerCount());
    }

    private List<QueueState> unknown() {
        return names.stream().map(name -> new QueueState(name, null, null)).toList();
    }

    private void tell(MultiGauge gauge, Function<QueueState, @Nullable Integer> value) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (QueueState state : states) {
            Integer number = value.apply(state);
            if (number != null) {
                rows.add(MultiGauge.Row.of(Tags.of("queue", state.queue()), number));
            }
        }
        gauge.register(rows, true);
    }
}
