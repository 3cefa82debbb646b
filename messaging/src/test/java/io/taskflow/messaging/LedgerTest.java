package io.taskflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.ledger.LedgerEntries;
import io.taskflow.contracts.ledger.LedgerEntry;
import io.taskflow.contracts.ledger.LedgerStage;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.messaging.TestService.NotedListener;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import io.taskflow.testing.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An operator's eye on the stream {@code taskflow.ledger-entries}. */
@SpringBootTest
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
class LedgerTest {

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final NotedListener listener;
    private final ConcurrentLinkedQueue<LedgerEntry> ledger = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();
    private final TaskCreated sample = new EventJson()
            .read(
                    ContractSamples.sample(EventTypes.TASK_CREATED).getBytes(StandardCharsets.UTF_8),
                    EventTypes.TASK_CREATED)
            .data();
    private @Nullable Connection connection;

    @Autowired
    LedgerTest(Outbox outbox, TransactionTemplate transaction, NotedListener listener) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.listener = listener;
    }

    @BeforeEach
    void read_along() throws Exception {
        var factory = new ConnectionFactory();
        factory.setHost(TestInfrastructure.rabbit().host());
        factory.setPort(TestInfrastructure.rabbit().port());
        factory.setVirtualHost(TestInfrastructure.rabbit().name());
        factory.setUsername(TestInfrastructure.rabbit().adminUser());
        factory.setPassword(TestInfrastructure.rabbit().adminPassword());
        connection = factory.newConnection();
        Channel channel = connection.createChannel();
        channel.basicQos(100);
        channel.basicConsume(
                "taskflow.ledger-entries",
                false,
                Map.of("x-stream-offset", "first"),
                (tag, delivery) -> {
                    String body = new String(delivery.getBody(), StandardCharsets.UTF_8);
                    violations.addAll(ContractSamples.violations("ledger", body));
                    ledger.addAll(JsonMapper.shared()
                            .readValue(body, LedgerEntries.class)
                            .entries());
                    channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
                },
                tag -> {});
    }

    @AfterEach
    void end_of_trouble() throws Exception {
        listener.trouble.set(event -> {});
        Objects.requireNonNull(connection).close();
    }

    @Test
    void tells_the_way_of_an_event_and_what_came_of_it() {
        UUID task = UUID.randomUUID();

        UUID event = commit(task);

        await().untilAsserted(() -> assertThat(stages(event))
                .contains(
                        LedgerStage.STORED,
                        LedgerStage.PUBLISHED,
                        LedgerStage.CONFIRMED,
                        LedgerStage.HANDLED,
                        LedgerStage.EFFECT));
        assertThat(violations).isEmpty();
        assertThat(ledger)
                .filteredOn(entry -> entry.eventId().equals(event) && entry.stage() == LedgerStage.EFFECT)
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.effectKind()).isEqualTo("note");
                    assertThat(effect.effectId()).isEqualTo(sample.task().id().toString());
                    assertThat(effect.consumer()).isEqualTo("task-service.noted");
                    assertThat(effect.type()).isEqualTo("io.taskflow.task.created.v1");
                });
    }

    @Test
    void tells_of_each_failure_and_of_the_end_and_of_no_effect_that_was_rolled_back() {
        listener.trouble.set(event -> {
            throw new IllegalStateException("no shelf");
        });

        UUID event = commit(UUID.randomUUID());

        await().until(() -> stages(event).contains(LedgerStage.DEAD));
        assertThat(stages(event)).contains(LedgerStage.FAILED).doesNotContain(LedgerStage.HANDLED, LedgerStage.EFFECT);
        assertThat(ledger)
                .filteredOn(entry -> entry.eventId().equals(event) && entry.stage() == LedgerStage.DEAD)
                .allSatisfy(dead -> assertThat(dead.detail()).isEqualTo("no shelf"));
    }

    private List<LedgerStage> stages(UUID event) {
        return ledger.stream()
                .filter(entry -> entry.eventId().equals(event))
                .map(LedgerEntry::stage)
                .toList();
    }

    private UUID commit(UUID subject) {
        var fact = Fact.of(EventTypes.TASK_CREATED, subject, subject, 1, null, sample);
        return Objects.requireNonNull(transaction.execute(status -> outbox.append(fact)));
    }
}
