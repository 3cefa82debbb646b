package io.taskflow.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.taskflow.messaging.MessagingSettings;
import io.taskflow.messaging.command.CommandSubscriber;
import io.taskflow.messaging.consumer.ConsumerTopology.Concern;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.inbox.Inbox;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.rabbit.annotation.RabbitListenerConfigurer;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerEndpoint;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpoint;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.amqp.autoconfigure.SimpleRabbitListenerContainerFactoryConfigurer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The queues of a service and their listeners: what its {@link EventSubscriber}s and {@link CommandSubscriber}s ask for. */
@AutoConfiguration(
        after = RabbitAutoConfiguration.class,
        afterName = {
            "io.taskflow.messaging.inbox.InboxAutoConfiguration",
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
    Subscriptions subscriptions(ObjectProvider<EventSubscriber> subscribers) {
        return Subscriptions.of(subscribers.orderedStream().map(EventSubscriber::subscription));
    }

    @Bean
    ConsumedQueues consumedQueues(QueueNames names, Subscriptions events, ObjectProvider<CommandSubscriber> commands) {
        return new ConsumedQueues(
                events.all().stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.concern()), one.retired().stream()))
                        .map(names::queue)
                        .toList(),
                commands.stream()
                        .map(one -> names.queue(one.commands().concern()))
                        .toList());
    }

    @Bean
    Declarables consumerTopology(
            QueueNames names,
            Subscriptions events,
            ObjectProvider<CommandSubscriber> commands,
            MessagingSettings settings) {
        Stream<Concern> ofEvents = events.all().stream().map(Concern::of);
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
            MessagingSettings settings,
            Clock clock) {
        return new FailedDeliveries(rabbit, new FailedCopies(senders, json), names, settings.retryDelays(), clock);
    }

    /**
     * Each new connection declares the topology; a listener that asks again at every try fills the log while the broker is away. A listener
     * has a thread of its own, also where requests run on virtual ones: it waits for the database at every step, and a virtual
     * thread pays for each wait with several switches.
     */
    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> listenerContainers() {
        return container -> {
            container.setAutoDeclare(false);
            container.setTaskExecutor(new SimpleAsyncTaskExecutor("listener-"));
        };
    }

    @Bean
    RetiredQueues retiredQueues(
            ConnectionFactory connections,
            AmqpAdmin broker,
            QueueNames names,
            Subscriptions subscriptions,
            RabbitListenerEndpointRegistry listeners) {
        var retired = new RetiredQueues(broker, names, subscriptions, listeners);
        connections.addConnectionListener(retired);
        return retired;
    }

    @Bean
    Outcomes outcomes(ObjectProvider<MeterRegistry> meters) {
        return new Outcomes(meters.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    Outages outages(Outcomes outcomes, MessagingSettings settings) {
        return new Outages(outcomes, settings.longestHold());
    }

    @Bean
    IdempotentHandler idempotentHandler(Inbox inbox, PlatformTransactionManager transactions) {
        return new IdempotentHandler(inbox, new TransactionTemplate(transactions));
    }

    /** Takes what has arrived together; the bean next to it, Spring Boot's own, one by one. */
    @Bean
    SimpleRabbitListenerContainerFactory arrivedMessages(
            SimpleRabbitListenerContainerFactoryConfigurer configurer,
            ConnectionFactory broker,
            ContainerCustomizer<SimpleMessageListenerContainer> customizer,
            MessagingSettings settings) {
        var factory = new SimpleRabbitListenerContainerFactory() {
            @Override
            protected SimpleMessageListenerContainer createContainerInstance() {
                return new ArrivedMessagesContainer();
            }
        };
        configurer.configure(factory, broker);
        factory.setConcurrentConsumers(1);
        factory.setPrefetchCount(settings.prefetch());
        factory.setBatchSize(settings.consumerBatchSize());
        factory.setContainerCustomizer(customizer);
        return factory;
    }

    @Bean
    RabbitListenerConfigurer eventListeners(
            QueueNames names,
            Subscriptions subscriptions,
            EventJson json,
            Sender senders,
            EventTrace trace,
            IdempotentHandler handler,
            FailedDeliveries failures,
            Outages outages,
            Outcomes outcomes,
            @Qualifier("arrivedMessages") SimpleRabbitListenerContainerFactory containers) {
        return registrar -> subscriptions.all().forEach(subscription -> {
            String queue = names.queue(subscription.concern());
            var consumer =
                    new EventConsumer(queue, subscription, json, senders, trace, handler, failures, outages, outcomes);
            registrar.registerEndpoint(endpoint(queue, consumer), containers);
        });
    }

    @Bean
    RabbitListenerConfigurer commandListeners(
            QueueNames names,
            ObjectProvider<CommandSubscriber> subscribers,
            Sender senders,
            EventTrace trace,
            IdempotentHandler handler,
            FailedDeliveries failures,
            Outages outages,
            Outcomes outcomes,
            MessagingSettings settings,
            @Qualifier("rabbitListenerContainerFactory") SimpleRabbitListenerContainerFactory containers) {
        long longest = settings.maxCommandSize().toBytes();
        return registrar -> subscribers.stream()
                .map(CommandSubscriber::commands)
                .forEach(subscription -> {
                    String queue = names.queue(subscription.concern());
                    var consumer = new CommandConsumer(
                            queue, subscription, senders, trace, handler, failures, outages, outcomes, longest);
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
