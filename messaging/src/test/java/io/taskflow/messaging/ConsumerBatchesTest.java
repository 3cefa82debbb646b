package io.taskflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.TestService.NotedListener;
import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What has arrived while the consumer was busy with a first event is its next batch. */
@SpringBootTest
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
class ConsumerBatchesTest {

    private static final String QUEUE = "task-service.noted";
    private static final int MANY = 50;

    private final JdbcClient jdbc;
    private final RabbitTemplate rabbit;
    private final RabbitAdmin admin;
    private final NotedListener listener;

    @Autowired
    ConsumerBatchesTest(JdbcClient jdbc, RabbitTemplate rabbit, NotedListener listener) {
        this.jdbc = jdbc;
        this.rabbit = rabbit;
        this.admin = new RabbitAdmin(rabbit);
        this.listener = listener;
    }

    @AfterEach
    void no_more_faults() {
        listener.fault.set(event -> {});
    }

    @Test
    void what_has_arrived_is_handled_in_one_transaction_in_its_order() {
        List<UUID> events = ids(MANY);

        arriveTogether(events, event -> {});

        await().until(() -> noted(events).size() == MANY);
        assertThat(noted(events)).isEqualTo(events);
        assertThat(transactions(events)).isEqualTo(1);
    }

    @Test
    void poison_in_the_middle_goes_its_way_alone_and_the_others_have_their_effect_once() {
        List<UUID> events = ids(MANY);
        UUID poison = events.get(MANY / 2);

        arriveTogether(events, event -> {
            if (event.equals(poison)) {
                throw new IllegalStateException("the shelf is too short");
            }
        });

        List<UUID> others =
                events.stream().filter(event -> !event.equals(poison)).toList();
        await().until(() -> noted(events).size() == MANY - 1);
        assertThat(noted(events)).isEqualTo(others);
        Message dead = await().until(
                        () -> rabbit.receive(QUEUE + ".dead", 1000),
                        found -> found != null
                                && poison.toString()
                                        .equals(found.getMessageProperties().getMessageId()));
        assertThat(dead.getMessageProperties().getHeaders())
                .containsEntry("taskflow-reason", "the shelf is too short")
                .containsEntry("taskflow-attempts", 4);
        assertThat(noted(events)).isEqualTo(others);
    }

    @Test
    void a_batch_that_comes_again_has_no_effect_nor_has_a_copy_within_it() {
        List<UUID> events = ids(MANY);
        arriveTogether(Stream.concat(events.stream(), events.stream()).toList(), event -> {});
        await().until(() -> noted(events).size() == MANY);
        UUID last = UUID.randomUUID();

        arriveTogether(Stream.concat(events.stream(), Stream.of(last)).toList(), event -> {});

        await().until(() -> noted(List.of(last)).size() == 1);
        assertThat(noted(events)).isEqualTo(events);
        assertThat(events)
                .allSatisfy(event -> assertThat(listener.calls.get(event)).isEqualTo(1));
    }

    @Test
    void a_batch_whose_acknowledgement_is_lost_after_its_commit_has_its_effects_once() {
        List<UUID> events = ids(MANY);
        var cut = new AtomicBoolean();

        arriveTogether(events, event -> {
            if (event.equals(events.getLast()) && cut.compareAndSet(false, true)) {
                afterCommit(() -> ((CachingConnectionFactory) rabbit.getConnectionFactory()).resetConnection());
            }
        });

        UUID last = UUID.randomUUID();
        await().until(() -> noted(events).size() == MANY);
        publish(List.of(last));
        await().until(() -> noted(List.of(last)).size() == 1);
        await().until(() -> waiting() == 0);
        assertThat(cut).isTrue();
        assertThat(noted(events)).isEqualTo(events);
        assertThat(events)
                .allSatisfy(event -> assertThat(listener.calls.get(event)).isEqualTo(1));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** Holds the consumer up with one event until the broker has given it all others. */
    private void arriveTogether(List<UUID> events, Consumer<UUID> fault) {
        UUID first = UUID.randomUUID();
        var reached = new CountDownLatch(1);
        var arrived = new CountDownLatch(1);
        listener.fault.set(event -> {
            if (event.id().equals(first)) {
                reached.countDown();
                awaitQuietly(arrived);
            }
            fault.accept(event.id());
        });
        publish(List.of(first));
        awaitQuietly(reached);
        publish(events);
        await().until(() -> waiting() == 0);
        arrived.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** On one channel: in this order. */
    private void publish(List<UUID> events) {
        Boolean sent = rabbit.invoke(channel -> {
            events.forEach(event -> channel.send("taskflow.events", "task.created", message(event)));
            return true;
        });
        assertThat(sent).isTrue();
    }

    private static Message message(UUID event) {
        String body = ContractSamples.sample(EventTypes.TASK_CREATED)
                .replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"" + event + "\"");
        var properties = new MessageProperties();
        properties.setMessageId(event.toString());
        properties.setUserId("task-service");
        return new Message(body.getBytes(StandardCharsets.UTF_8), properties);
    }

    /** Messages that no consumer has been given. */
    private int waiting() {
        QueueInformation queue = admin.getQueueInfo(QUEUE);
        return queue == null ? 0 : (int) queue.getMessageCount();
    }

    private List<UUID> noted(Collection<UUID> events) {
        return jdbc.sql("select event_id from noted where event_id = any(?) order by position")
                .param(events.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("event_id", UUID.class))
                .list();
    }

    private int transactions(Collection<UUID> events) {
        return jdbc.sql("select count(distinct xmin::text) from noted where event_id = any(?)")
                .param(events.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private static List<UUID> ids(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).toList();
    }
}
