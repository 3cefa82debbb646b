package io.taskflow.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.taskflow.messaging.MessagingSettings;
import io.taskflow.messaging.command.CommandSubscriber;
import io.taskflow.messaging.consumer.ConsumerTopology.Concern;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.inbox.Inbox;
import io.taskflow.messaging.ledger.Failures;
import io.taskflow.messaging.ledger.Handling;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.rabbit.annotation.RabbitListenerConfigurer;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerEndpoint;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpoint;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
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
        afterName = {
            "io.taskflow.messaging.inbox.InboxAutoConfiguration",
            "io.taskflow.messaging.ledger.LedgerAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
class ConsumerAutoConfiguration {

    @Bean
    QueueNames queueNames(@Value("${spring.application.name}") String service) {
        return new QueueNames(service);
    }

    @Bean
    Sender senders(RabbitTemplate rabbit) {
        return new Sender(rabbit.getConnectionFactory().getUsername());
    }

    @Bean
    Declarables consumerTopology(
            QueueNames names,
            ObjectProvider<EventSubscriber> events,
            ObjectProvider<CommandSubscriber> commands,
            MessagingSettings settings) {
        Stream<Concern> ofEvents =
                events.stream().map(EventSubscriber::subscription).map(Concern::of);
        Stream<Concern> ofCommands =
                commands.stream().map(CommandSubscriber::commands).map(Concern::of);
        return new ConsumerTopology(names)
                .of(Stream.concat(ofEvents, ofCommands).toList(), settings.retryDelays());
    }

    @Bean
    FailedDeliveries failedDeliveries(
            RabbitTemplate rabbit,
            QueueNames names,
            Sender senders,
            EventJson json,
            Failures ledger,
            MessagingSettings settings,
            Clock clock) {
        return new FailedDeliveries(
                rabbit, new FailedCopies(senders, json), ledger, names, settings.retryDelays(), clock);
    }

    /** Each new connection declares the topology; a listener that asks again at every try fills the log while the broker is away. */
    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> leaveTheTopologyToConnections() {
        return container -> container.setAutoDeclare(false);
    }

    @Bean
    Outcomes outcomes(ObjectProvider<MeterRegistry> meters) {
        return new Outcomes(meters.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    Once once(Inbox inbox, Handling handling, PlatformTransactionManager transactions) {
        return new Once(inbox, handling, new TransactionTemplate(transactions));
    }

    @Bean
    RabbitListenerConfigurer eventListeners(
            QueueNames names,
            ObjectProvider<EventSubscriber> subscribers,
            EventJson json,
            Sender senders,
            EventTrace trace,
            Once once,
            FailedDeliveries failures,
            Outcomes outcomes,
            @Qualifier("rabbitListenerContainerFactory") SimpleRabbitListenerContainerFactory containers) {
        return registrar -> subscribers.stream()
                .map(EventSubscriber::subscription)
                .forEach(subscription -> {
                    String queue = names.queue(subscription.concern());
                    var consumer =
                            new EventConsumer(queue, subscription, json, senders, trace, once, failures, outcomes);
                    registrar.registerEndpoint(endpoint(queue, consumer), containers);
                });
    }

    @Bean
    RabbitListenerConfigurer commandListeners(
            QueueNames names,
            ObjectProvider<CommandSubscriber> subscribers,
            Sender senders,
            EventTrace trace,
            Once once,
            FailedDeliveries failures,
            Outcomes outcomes,
            MessagingSettings settings,
            @Qualifier("rabbitListenerContainerFactory") SimpleRabbitListenerContainerFactory containers) {
        long longest = settings.maxCommandSize().toBytes();
        return registrar -> subscribers.stream()
                .map(CommandSubscriber::commands)
                .forEach(subscription -> {
                    String queue = names.queue(subscription.concern());
                    var consumer =
                            new CommandConsumer(queue, subscription, senders, trace, once, failures, outcomes, longest);
                    registrar.registerEndpoint(endpoint(queue, consumer), containers);
                });
    }

    private static RabbitListenerEndpoint endpoint(String queue, MessageListener consumer) {
        var endpoint = new SimpleRabbitListenerEndpoint();
        endpoint.setId(queue);
        endpoint.setQueueNames(queue);
        endpoint.setMessageListener(consumer);
        return endpoint;
    }
}
