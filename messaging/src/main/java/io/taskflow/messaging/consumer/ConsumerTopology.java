package io.taskflow.messaging.consumer;

import io.taskflow.messaging.command.CommandSubscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.HeadersExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;

/**
 * The queues of a service: for each concern a quorum queue and its dead letters, and one delay queue for each step of
 * the retry backoff. The exchanges that services share are the broker's own definitions; a service has no right to change them.
 */
final class ConsumerTopology {

    /** Redeliveries of a message whose consumer dies each time, before the broker itself puts it to the dead letters. */
    private static final int CRASHES = 20;

    private final QueueNames names;

    ConsumerTopology(QueueNames names) {
        this.names = names;
    }

    Declarables of(List<Concern> concerns, List<Duration> delays) {
        List<Declarable> all = new ArrayList<>();
        all.add(new DirectExchange(names.retryExchange()));
        all.add(new HeadersExchange(names.redeliverExchange()));
        concerns.forEach(concern -> all.addAll(queues(concern)));
        delays.forEach(delay -> all.addAll(delay(names.retry(delay), delay)));
        return new Declarables(all);
    }

    private List<Declarable> queues(Concern concern) {
        String queue = names.queue(concern.name());
        String dead = names.dead(queue);
        List<Declarable> all = new ArrayList<>();
        QueueBuilder main = QueueBuilder.durable(queue)
                .quorum()
                .deliveryLimit(CRASHES)
                .deadLetterExchange(QueueNames.DEAD_EXCHANGE)
                .deadLetterRoutingKey(queue);
        all.add(atLeastOnce(concern.shape(main)));
        for (String key : concern.routingKeys()) {
            all.add(binding(queue, concern.exchange(), key, Map.of()));
        }
        all.add(redelivery(queue, queue));
        concern.retired().forEach(retired -> all.add(redelivery(names.queue(retired), queue)));
        all.add(concern.bounded(QueueBuilder.durable(dead).quorum()).build());
        all.add(binding(dead, QueueNames.DEAD_EXCHANGE, queue, Map.of()));
        return all;
    }

    /** Copies that failed in one queue come back to another: the same, or the one that has taken its place. */
    private Binding redelivery(String failedIn, String queue) {
        return binding(queue, names.redeliverExchange(), "", Map.of("x-match", "all", FailureHistory.QUEUE, failedIn));
    }

    private List<Declarable> delay(String queue, Duration delay) {
        Queue waiting = atLeastOnce(QueueBuilder.durable(queue)
                .quorum()
                .ttl(Math.toIntExact(delay.toMillis()))
                .deadLetterExchange(names.redeliverExchange()));
        return List.of(waiting, binding(queue, names.retryExchange(), queue, Map.of()));
    }

    /** Without this a quorum queue drops a message that its dead-letter target cannot take. */
    private static Queue atLeastOnce(QueueBuilder queue) {
        return queue.withArgument("x-dead-letter-strategy", "at-least-once")
                .withArgument("x-overflow", "reject-publish")
                .build();
    }

    private static Binding binding(String queue, String exchange, String key, Map<String, @Nullable Object> arguments) {
        return new Binding(queue, DestinationType.QUEUE, exchange, key, arguments);
    }

    /** One queue to be: the last part of its name, what it is bound to, and whose place it has taken. */
    record Concern(
            String name,
            String exchange,
            Collection<String> routingKeys,
            Collection<String> retired,
            boolean oneByOne) {

        /** Strangers fill no more than this: a full command queue refuses what comes, full dead letters forget the oldest. */
        private static final int MOST_BYTES_OF_STRANGERS = 32 << 20;

        QueueBuilder shape(QueueBuilder main) {
            return bounded(oneByOne ? main.singleActiveConsumer() : main);
        }

        QueueBuilder bounded(QueueBuilder queue) {
            boolean fromStrangers = exchange.equals(QueueNames.COMMANDS_EXCHANGE);
            return fromStrangers ? queue.maxLengthBytes(MOST_BYTES_OF_STRANGERS) : queue;
        }

        static Concern of(Subscription subscription) {
            return new Concern(
                    subscription.concern(),
                    QueueNames.EVENTS_EXCHANGE,
                    subscription.routingKeys(),
                    subscription.retired(),
                    subscription.isOneByOne());
        }

        static Concern of(CommandSubscription subscription) {
            return new Concern(
                    subscription.concern(), QueueNames.COMMANDS_EXCHANGE, subscription.routingKeys(), List.of(), false);
        }
    }
}
