package io.taskflow.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.AbstractMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a start finds at a broker that an earlier version has used. */
@SpringBootTest
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
class RetiredQueuesTest {

    private static final String OLDER = "task-service.older";
    private static final String OLDEST = "task-service.oldest";
    private static final String SUCCESSOR = "task-service.noted";
    private static final String ASSIGNED = "task-service.assigned";

    private final AmqpAdmin broker;
    private final RabbitTemplate rabbit;
    private final JdbcClient jdbc;
    private final QueueNames names;
    private final Subscriptions subscriptions;
    private final RabbitListenerEndpointRegistry listeners;

    @Autowired
    RetiredQueuesTest(
            AmqpAdmin broker,
            RabbitTemplate rabbit,
            JdbcClient jdbc,
            QueueNames names,
            Subscriptions subscriptions,
            RabbitListenerEndpointRegistry listeners) {
        this.broker = broker;
        this.rabbit = rabbit;
        this.jdbc = jdbc;
        this.names = names;
        this.subscriptions = subscriptions;
        this.listeners = listeners;
    }

    @Test
    void an_empty_queue_goes_and_one_with_messages_is_read_to_its_end_and_goes_the_next_time() {
        declare(OLDER);
        declare(OLDEST);
        broker.declareBinding(new Binding(OLDER, DestinationType.QUEUE, "task-service.retry", "left", null));
        UUID left = publish("task-service.retry", "left", EventTypes.TASK_CREATED);
        await().until(() -> waitingIn(OLDER) == 1);

        start();

        await().until(() -> timesNoted(left) == 1);
        await().until(() -> broker.getQueueInfo(OLDEST) == null);
        var successor = (AbstractMessageListenerContainer) listeners.getListenerContainer(SUCCESSOR);
        Objects.requireNonNull(successor).removeQueueNames(OLDER);
        await().until(() -> Objects.requireNonNull(broker.getQueueInfo(OLDER)).getConsumerCount() == 0);
        UUID later = publish("taskflow.events", "task.created", EventTypes.TASK_CREATED);
        await().until(() -> timesNoted(later) == 1);
        assertThat(waitingIn(OLDER)).isZero();

        start();

        await().until(() -> broker.getQueueInfo(OLDER) == null);
    }

    @Test
    void a_copy_that_failed_in_a_retired_queue_comes_back_to_the_one_in_its_place() {
        UUID event = UUID.randomUUID();
        Message copy = message(event, EventTypes.TASK_CREATED);
        copy.getMessageProperties().setHeader(FailureHistory.QUEUE, OLDER);
        copy.getMessageProperties().setHeader(Sender.HEADER, "task-service");

        rabbit.send("task-service.redeliver", "", copy);

        await().until(() -> timesNoted(event) == 1);
    }

    @Test
    void a_queue_hears_by_the_keys_that_its_subscription_names_and_by_none_of_an_earlier_version() {
        broker.declareBinding(new Binding(ASSIGNED, DestinationType.QUEUE, "taskflow.events", "task.updated", null));

        start();

        await().untilAsserted(() -> {
            UUID unheard = publish("taskflow.events", "task.updated", EventTypes.TASK_UPDATED);
            UUID heard = publish("taskflow.events", "task.assigned", EventTypes.TASK_UPDATED);
            await().until(() -> timesHandled(heard) == 1);
            assertThat(timesHandled(unheard)).isZero();
        });
    }

    private void start() {
        new RetiredQueues(broker, names, subscriptions, listeners).clear();
    }

    private void declare(String queue) {
        broker.declareQueue(QueueBuilder.durable(queue).quorum().build());
        broker.declareBinding(new Binding(queue, DestinationType.QUEUE, "taskflow.events", "task.created", null));
    }

    private UUID publish(String exchange, String key, EventType<?> type) {
        UUID event = UUID.randomUUID();
        rabbit.send(exchange, key, message(event, type));
        return event;
    }

    private static Message message(UUID event, EventType<?> type) {
        String body = ContractSamples.sample(type).replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"" + event + "\"");
        var properties = new MessageProperties();
        properties.setMessageId(event.toString());
        properties.setUserId("task-service");
        return new Message(body.getBytes(StandardCharsets.UTF_8), properties);
    }

    private long waitingIn(String queue) {
        return Objects.requireNonNull(broker.getQueueInfo(queue)).getMessageCount();
    }

    private int timesNoted(UUID event) {
        return count("select count(*) from noted where event_id = ?", event);
    }

    private int timesHandled(UUID event) {
        return count("select count(*) from inbox where consumer = 'task-service.assigned' and event_id = ?", event);
    }

    private int count(String sql, UUID event) {
        return jdbc.sql(sql).param(event).query(Integer.class).single();
    }
}
