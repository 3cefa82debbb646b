package io.taskflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.messaging.TestService.NotedListener;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
class BusPromisesTest {

    private static final String QUEUE = "task-service.noted";

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final RabbitTemplate rabbit;
    private final NotedListener listener;
    private final Map<String, Message> deadLetters = new HashMap<>();
    private final TaskCreated sample = new EventJson()
            .read(
                    ContractSamples.sample(EventTypes.TASK_CREATED).getBytes(StandardCharsets.UTF_8),
                    EventTypes.TASK_CREATED)
            .data();

    @Autowired
    BusPromisesTest(
            Outbox outbox,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            RabbitTemplate rabbit,
            NotedListener listener) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.rabbit = rabbit;
        this.listener = listener;
    }

    @AfterEach
    void no_more_faults() {
        listener.fault.set(event -> {});
    }

    @Test
    void a_committed_fact_is_told_and_leaves_the_outbox() {
        UUID event = commit(UUID.randomUUID(), 1);

        await().until(() -> timesNoted(event) == 1);
        await().until(() -> waiting(event) == 0);
    }

    @Test
    void a_rolled_back_fact_is_never_told() {
        UUID rolledBack = transaction.execute(status -> {
            UUID event = outbox.append(fact(UUID.randomUUID(), 1));
            status.setRollbackOnly();
            return event;
        });
        UUID next = commit(UUID.randomUUID(), 1);

        await().until(() -> timesNoted(next) == 1);
        assertThat(timesNoted(rolledBack)).isZero();
    }

    @Test
    void a_fact_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.append(fact(UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_fact_also_comes_to_those_who_hear_another_of_its_routing_keys_alone() {
        String queue = "task-service.hears-assigned";
        var admin = new RabbitAdmin(rabbit);
        admin.declareQueue(QueueBuilder.durable(queue).quorum().build());
        admin.declareBinding(
                new Binding(queue, Binding.DestinationType.QUEUE, "taskflow.events", "task.assigned", null));
        UUID task = UUID.randomUUID();

        commit(task, 1);
        UUID assigning = Objects.requireNonNull(
                transaction.execute(status -> outbox.append(fact(task, 2).withAlsoRoutedBy("task.assigned"))));

        await().until(() -> timesNoted(assigning) == 1);
        assertThat(Objects.requireNonNull(rabbit.receive(queue, 5000))
                        .getMessageProperties()
                        .getMessageId())
                .isEqualTo(assigning.toString());
        admin.deleteQueue(queue);
    }

    @Test
    void facts_of_one_aggregate_come_in_order() {
        UUID task = UUID.randomUUID();

        LongStream.rangeClosed(1, 300).forEach(sequence -> commit(task, sequence));

        await().until(() -> sequences(task).size() == 300);
        assertThat(sequences(task)).isSorted();
    }

    @Test
    void a_message_that_comes_twice_has_its_effect_once() {
        UUID event = commit(UUID.randomUUID(), 1);
        await().until(() -> timesNoted(event) == 1);
        String copy = withId(ContractSamples.sample(EventTypes.TASK_CREATED), event);
        UUID after = UUID.randomUUID();

        publish(copy);
        publish(copy.replace(event.toString(), after.toString()));

        await().until(() -> timesNoted(after) == 1);
        assertThat(timesNoted(event)).isEqualTo(1);
        assertThat(listener.calls.get(event)).isEqualTo(1);
    }

    @Test
    void an_effect_that_fails_is_rolled_back_and_tried_again() {
        listener.fault.set(event -> {
            if (listener.calls.getOrDefault(event.id(), 0) < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        UUID event = commit(UUID.randomUUID(), 1);

        await().until(() -> timesNoted(event) == 1);
        assertThat(listener.calls.get(event)).isEqualTo(3);
    }

    @Test
    void what_fails_each_time_is_kept_among_the_dead_letters_with_its_reason() {
        listener.fault.set(event -> {
            throw new IllegalStateException("the shelf is too short");
        });

        UUID event = commit(UUID.randomUUID(), 1);

        Message dead = deadLetter(event.toString());
        assertThat(timesNoted(event)).isZero();
        assertThat(dead.getMessageProperties().getHeaders())
                .containsEntry("taskflow-reason", "the shelf is too short")
                .containsEntry("taskflow-exception", IllegalStateException.class.getName())
                .containsEntry("taskflow-attempts", 4)
                .containsEntry("taskflow-queue", QUEUE)
                .containsKeys("taskflow-first-failure", "taskflow-last-failure");
    }

    @Test
    void an_outage_is_waited_out_however_long_it_takes() {
        listener.fault.set(event -> {
            if (listener.calls.getOrDefault(event.id(), 0) < 8) {
                throw new CannotGetJdbcConnectionException("the database is away");
            }
        });

        UUID event = commit(UUID.randomUUID(), 1);

        await().until(() -> timesNoted(event) == 1);
    }

    @Test
    void poison_does_not_block_the_queue_and_says_what_is_wrong() {
        String created = ContractSamples.sample(EventTypes.TASK_CREATED);
        String broken = publish("{ this is no JSON");
        String exploded = publish(created.replace("task.created.v1", "task.exploded.v1"));
        String nameless =
                publish("{\"type\": \"io.taskflow.task.created.v1\", \"specversion\": \"1.0\", \"sequence\": 1}");
        UUID event = commit(UUID.randomUUID(), 1);

        await().until(() -> timesNoted(event) == 1);
        assertThat(deadReason(broken)).contains("no JSON");
        assertThat(deadReason(exploded)).contains("unknown type io.taskflow.task.exploded.v1");
        assertThat(deadReason(nameless)).contains("`id` is missing");
    }

    @Test
    void what_is_not_its_senders_to_say_is_refused_and_has_no_effect() {
        String fact = ContractSamples.sample(EventTypes.TASK_CREATED);
        UUID unsigned = UUID.randomUUID();
        UUID ofAnother = UUID.randomUUID();

        String vouchedForByNobody = publish(withId(fact, unsigned), null);
        String saidByAnother =
                publish(withId(fact, ofAnother).replace("/taskflow/task-service", "/taskflow/auth-service"));

        assertThat(deadReason(vouchedForByNobody)).contains("nobody vouches");
        assertThat(deadReason(saidByAnother)).contains("task-service may not say");
        assertThat(timesNoted(unsigned) + timesNoted(ofAnother)).isZero();
    }

    private static String withId(String fact, UUID id) {
        return fact.replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"" + id + "\"");
    }

    private UUID commit(UUID task, long sequence) {
        UUID event = transaction.execute(status -> outbox.append(fact(task, sequence)));
        return Objects.requireNonNull(event);
    }

    private Fact<TaskCreated> fact(UUID task, long sequence) {
        var t = sample.task();
        var snapshot = new TaskSnapshot(
                task,
                t.key(),
                t.number(),
                t.projectId(),
                t.title(),
                t.description(),
                t.status(),
                t.priority(),
                t.dueAt(),
                t.dueOn(),
                t.recurrence(),
                t.reminders(),
                t.assigneeId(),
                t.reporterId(),
                t.labels(),
                t.parentId(),
                t.position(),
                sequence,
                t.createdAt(),
                t.updatedAt(),
                t.completedAt());
        return Fact.of(EventTypes.TASK_CREATED, task, task, sequence, null, new TaskCreated(snapshot));
    }

    private String publish(String body) {
        return publish(body, "task-service");
    }

    /** Returns the message's id. */
    private String publish(String body, @Nullable String user) {
        String messageId = UUID.randomUUID().toString();
        var properties = new MessageProperties();
        properties.setMessageId(messageId);
        Optional.ofNullable(user).ifPresent(properties::setUserId);
        rabbit.send("taskflow.events", "task.created", new Message(body.getBytes(StandardCharsets.UTF_8), properties));
        return messageId;
    }

    private int timesNoted(@Nullable UUID event) {
        return jdbc.sql("select count(*) from noted where event_id = ?")
                .param(event)
                .query(Integer.class)
                .single();
    }

    private int waiting(UUID event) {
        return jdbc.sql("select count(*) from outbox where event_id = ?")
                .param(event)
                .query(Integer.class)
                .single();
    }

    private List<Long> sequences(UUID task) {
        return jdbc.sql("select sequence from noted where task_id = ? order by position")
                .param(task)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private String deadReason(String messageId) {
        return String.valueOf(
                deadLetter(messageId).getMessageProperties().getHeaders().get("taskflow-reason"));
    }

    /** Dead letters come in no promised order: what is met on the way is kept for who asks for it next. */
    private Message deadLetter(String messageId) {
        return await().until(
                        () -> {
                            Message dead = rabbit.receive(QUEUE + ".dead", 1000);
                            if (dead != null) {
                                deadLetters.put(dead.getMessageProperties().getMessageId(), dead);
                            }
                            return deadLetters.get(messageId);
                        },
                        Objects::nonNull);
    }
}
