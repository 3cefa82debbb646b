package io.taskflow.messaging.consumer;

import io.taskflow.messaging.MessagingSettings;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.inbox.Inbox;
import java.time.Clock;
import java.util.List;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.annotation.RabbitListenerConfigurer;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerEndpoint;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One queue and one listener for each {@link EventSubscriber} of the service. */
@AutoConfiguration(
        after = RabbitAutoConfiguration.class,
        afterName = "io.taskflow.messaging.inbox.InboxAutoConfiguration")
class ConsumerAutoConfiguration {

    @Bean
    QueueNames queueNames(@Value("${spring.application.name}") String service) {
        return new QueueNames(service);
    }

    @Bean
    Subscriptions subscriptions(ObjectProvider<EventSubscriber> subscribers) {
        return new Subscriptions(
                subscribers.stream().map(EventSubscriber::subscription).toList());
    }

    @Bean
    Declarables consumerTopology(QueueNames names, Subscriptions subscriptions, MessagingSettings settings) {
        return new ConsumerTopology(names).of(subscriptions.all(), settings.retryDelays());
    }

    @Bean
    FailedDeliveries failedDeliveries(
            RabbitTemplate rabbit, QueueNames names, MessagingSettings settings, Clock clock) {
        return new FailedDeliveries(rabbit, names, settings.retryDelays(), clock);
    }

    @Bean
    EventConsumers eventConsumers(
            EventJson json,
            EventTrace trace,
            Inbox inbox,
            PlatformTransactionManager transactions,
            FailedDeliveries failures) {
        return (queue, subscription) -> new EventConsumer(
                queue, subscription, json, trace, inbox, new TransactionTemplate(transactions), failures);
    }

    @Bean
    RabbitListenerConfigurer eventListeners(
            QueueNames names,
            Subscriptions subscriptions,
            EventConsumers consumers,
            @Qualifier("rabbitListenerContainerFactory") SimpleRabbitListenerContainerFactory containers) {
        return registrar -> {
            for (Subscription subscription : subscriptions.all()) {
                String queue = names.queue(subscription);
                registrar.registerEndpoint(endpoint(queue, consumers.consumer(queue, subscription)), containers);
            }
        };
    }

    private static RabbitListenerEndpoint endpoint(String queue, EventConsumer consumer) {
        var endpoint = new SimpleRabbitListenerEndpoint();
        endpoint.setId(queue);
        endpoint.setQueueNames(queue);
        endpoint.setMessageListener(consumer);
        return endpoint;
    }

    record Subscriptions(List<Subscription> all) {}

    /** Builds the consumer of a queue. */
    @FunctionalInterface
    interface EventConsumers {
        EventConsumer consumer(String queue, Subscription subscription);
    }
}
