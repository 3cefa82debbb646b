package io.taskflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.ledger.ServiceLedger;
import io.taskflow.contracts.ledger.ServiceLedger.Effect;
import io.taskflow.contracts.ledger.ServiceLedger.Handled;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
class EventsEndpointTest {

    private final Object endpoint;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    EventsEndpointTest(ApplicationContext context, Outbox outbox, TransactionTemplate transaction, JdbcClient jdbc) {
        this.endpoint = Objects.requireNonNull(
                context.getBeansWithAnnotation(Endpoint.class).get("eventsEndpoint"));
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void tells_who_has_handled_an_event_and_what_came_of_it() {
        UUID event = commit();

        await().until(() -> !ask(event).handled().isEmpty());

        ServiceLedger ledger = ask(event);
        assertThat(ledger.service()).isEqualTo("task-service");
        assertThat(ledger.handled()).singleElement().satisfies(handled -> {
            assertThat(handled.consumer()).isEqualTo("task-service.noted");
            assertThat(handled.source()).isEqualTo("/taskflow/task-service");
        });
        assertThat(ledger.effects()).extracting(Effect::kind, Effect::id).containsExactly(tuple("note", event));
        await().until(() -> ask(event).waiting() == null);
    }

    @Test
    void tells_that_an_event_waits_and_why() {
        UUID event = UUID.randomUUID();
        jdbc.sql("""
                insert into outbox (event_id, ordering_key, shard, routing_key, type, subject, body, attempts, not_before,
                                    last_error, created_at)
                values (?, ?, 0, 'task.created', 'io.taskflow.task.created.v1', 'a task', '{}', 3, 'infinity', 'full', now())""").params(event, UUID.randomUUID()).update();

        var waiting = Objects.requireNonNull(ask(event).waiting());

        assertThat(waiting.type()).isEqualTo("io.taskflow.task.created.v1");
        assertThat(waiting.subject()).isEqualTo("a task");
        assertThat(waiting.attempts()).isEqualTo(3);
        assertThat(waiting.lastError()).isEqualTo("full");
        jdbc.sql("delete from outbox where event_id = ?").param(event).update();
    }

    @Test
    void tells_of_a_command_under_its_senders_name() {
        UUID command = UUID.randomUUID();
        jdbc.sql("insert into inbox values ('task-service.orders', 'integration.crm /crm/tickets', ?, now())")
                .param(command)
                .update();

        assertThat(ask(command).handled())
                .extracting(Handled::consumer, Handled::source)
                .containsExactly(tuple("task-service.orders", "integration.crm /crm/tickets"));
    }

    @Test
    void knows_nothing_of_what_it_has_not_heard_of() {
        assertThat(ask(UUID.randomUUID())).isEqualTo(new ServiceLedger("task-service", null, List.of(), List.of()));
    }

    private ServiceLedger ask(UUID event) {
        return Objects.requireNonNull(ReflectionTestUtils.invokeMethod(endpoint, "event", event));
    }

    private UUID commit() {
        TaskCreated sample = new EventJson()
                .read(
                        ContractSamples.sample(EventTypes.TASK_CREATED).getBytes(StandardCharsets.UTF_8),
                        EventTypes.TASK_CREATED)
                .data();
        UUID task = UUID.randomUUID();
        var fact = Fact.of(EventTypes.TASK_CREATED, task, task, 1, null, sample);
        return Objects.requireNonNull(transaction.execute(status -> outbox.append(fact)));
    }
}
