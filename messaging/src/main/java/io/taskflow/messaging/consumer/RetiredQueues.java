package io.taskflow.messaging.consumer;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionListener;
import org.springframework.amqp.rabbit.listener.AbstractMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;

/**
 * Takes out of the way, once after each start, what an earlier version has left at the broker: bindings that its queues have no more,
 * and queues that have another in their place. One that is not empty is read to its end first, and goes at the next start.
 */
final class RetiredQueues implements ConnectionListener {

    private static final Logger log = LoggerFactory.getLogger(RetiredQueues.class);

    private final AmqpAdmin broker;
    private final QueueNames names;
    private final Subscriptions subscriptions;
    private final RabbitListenerEndpointRegistry listeners;
    private final AtomicBoolean begun = new AtomicBoolean();

    RetiredQueues(
            AmqpAdmin broker, QueueNames names, Subscriptions subscriptions, RabbitListenerEndpointRegistry listeners) {
        this.broker = broker;
        this.names = names;
        this.subscriptions = subscriptions;
        this.listeners = listeners;
    }

    /** Beside the connection, which must not wait for it. */
    @Override
    public void onCreate(@Nullable Connection connection) {
        if (begun.compareAndSet(false, true)) {
            Thread.ofVirtual().name("retired-queues").start(this::clearSafely);
        }
    }

    private void clearSafely() {
        try {
            clear();
        } catch (AmqpException e) {
            begun.set(false);
            log.atInfo().setCause(e).log("Queues of an earlier version are looked at again with the next connection");
        }
    }

    void clear() {
        broker.initialize(); // what takes their place is there first
        subscriptions.all().forEach(this::clear);
    }

    private void clear(Subscription subscription) {
        String queue = names.queue(subscription.concern());
        subscription.foreignRoutingKeys().forEach(key -> unbind(queue, key));
        for (String concern : subscription.retired()) {
            String retired = names.queue(concern);
            QueueInformation known = broker.getQueueInfo(retired);
            if (known != null) {
                subscription.routingKeys().forEach(key -> unbind(retired, key));
                end(retired, queue);
            } else {
                deleteIfEmpty(names.dead(retired));
            }
        }
    }

    private void end(String retired, String successor) {
        if (!deleteIfEmpty(retired)
                && listeners.getListenerContainer(successor) instanceof AbstractMessageListenerContainer container) {
            log.atInfo().addKeyValue("queue", retired).log("A queue of an earlier version is read to its end");
            container.addQueueNames(retired);
        }
    }

    /** Quorum queues know no conditional deletion. Nothing comes in between: no binding leads there any more. */
    private boolean deleteIfEmpty(String queue) {
        QueueInformation known = broker.getQueueInfo(queue);
        if (known == null) {
            return true;
        }
        if (known.getMessageCount() > 0 || known.getConsumerCount() > 0) {
            return false;
        }
        broker.deleteQueue(queue);
        return true;
    }

    private void unbind(String queue, String key) {
        broker.removeBinding(new Binding(queue, DestinationType.QUEUE, QueueNames.EVENTS_EXCHANGE, key, null));
    }
}
