package io.taskflow.notification.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationServiceTest
class ForwardingTest {

    private static final String FORWARDER = "notification-service.integrations";

    private final TestBus bus;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final UUID crm = UUID.randomUUID();
    private final String name = "f-" + crm.toString().substring(0, 13);
    private final UUID project = UUID.randomUUID();
    private final UUID alice = UUID.randomUUID();

    @Autowired
    ForwardingTest(TestBus bus, JdbcClient jdbc, TransactionTemplate transaction, MeterRegistry meters) {
        this.bus = bus;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.meters = meters;
    }

    private String queue() {
        return "integration." + name;
    }

    private String path() {
        return TestInfrastructure.rabbit().name() + "/" + queue();
    }

    @BeforeEach
    void its_queue() {
        var vhost = TestInfrastructure.rabbit();
        vhost.management().require("PUT", "/queues/" + path(), Map.of("durable", true));
        vhost.management()
                .require(
                        "POST",
                        "/bindings/" + vhost.name() + "/e/taskflow.integrations/q/" + queue(),
                        Map.of("routing_key", queue()));
    }

    /** What auth-service does for an integration before it is told of. */
    private void wants(String... patterns) {
        var vhost = TestInfrastructure.rabbit();
        String own = "forward." + queue();
        vhost.management()
                .require("PUT", "/exchanges/" + vhost.name() + "/" + own, Map.of("type", "fanout", "durable", true));
        vhost.management()
                .require("POST", "/bindings/" + vhost.name() + "/e/" + own + "/e/taskflow.forwarded", Map.of());
        for (String pattern : patterns) {
            vhost.management()
                    .require(
                            "POST",
                            "/bindings/" + vhost.name() + "/e/taskflow.events/e/" + own,
                            Map.of("routing_key", pattern));
        }
    }

    @AfterEach
    void gone() {
        var vhost = TestInfrastructure.rabbit();
        vhost.management().require("DELETE", "/queues/" + path(), null);
        vhost.management().send("DELETE", "/exchanges/" + vhost.name() + "/forward." + queue(), null);
    }

    @Test
    void what_no_integration_wants_is_not_even_copied() {
        CloudEvent<?> unwanted = Facts.task(project, "Nobody listens", null, alice);
        CloudEvent<?> rejected = Facts.rejected(queue());

        bus.say(Facts.integration(crm, name), unwanted, rejected);

        assertThat(next()).isEqualTo(rejected.id().toString());
        // Noted only after the copy is out; what came before it has been decided by then.
        await().until(() -> timesForwarded(rejected) == 1);
        assertThat(timesForwarded(unwanted)).isZero();
    }

    private int timesForwarded(CloudEvent<?> event) {
        return jdbc.sql("""
                select count(*) from inbox
                where consumer = 'notification-service.integrations' and event_id = ?""").param(event.id()).query(Integer.class).single();
    }

    @Test
    void it_hears_what_it_wants_of_its_projects_from_joining_to_leaving() {
        wants("task.created", "project.member-removed");
        CloudEvent<?> before = Facts.task(project, "Before it joined", null, alice);
        CloudEvent<?> during = Facts.task(project, "While it was there", null, alice);
        CloudEvent<?> after = Facts.task(project, "After it left", null, alice);
        CloudEvent<?> foreign = Facts.task(UUID.randomUUID(), "Elsewhere", null, alice);
        CloudEvent<?> leaving = Facts.left(project, crm, 3);

        bus.say(
                Facts.integration(crm, name, "task.created", "project.member-removed"),
                Facts.created(project, alice),
                before,
                Facts.joined(project, crm, 2),
                foreign,
                during,
                Facts.changed(project, "Not wanted", null, alice),
                Facts.registered(UUID.randomUUID(), "somebody", "somebody@taskflow.test"),
                leaving,
                after,
                Facts.rejected(queue()));

        assertThat(next()).isEqualTo(during.id().toString());
        assertThat(next()).isEqualTo(leaving.id().toString());
        Message last = bus.take(queue());
        assertThat(last.getMessageProperties().getType()).isEqualTo("io.taskflow.command.rejected.v1");
    }

    @Test
    void of_a_task_that_leaves_for_a_project_that_it_does_not_see_it_hears_that_it_is_gone() {
        wants("task.*");
        UUID elsewhere = UUID.randomUUID();
        CloudEvent<?> leaving = moved(project, elsewhere);

        bus.say(Facts.integration(crm, name, "task.*"), Facts.joined(project, crm, 2), leaving);

        Message gone = bus.take(queue());
        assertThat(gone.getMessageProperties().getType()).isEqualTo("io.taskflow.task.deleted.v1");
        assertThat(gone.getMessageProperties().getMessageId())
                .isEqualTo(leaving.id().toString());
        String body = new String(gone.getBody(), StandardCharsets.UTF_8);
        assertThat(ContractSamples.violations(EventTypes.TASK_DELETED, body)).isEmpty();
        assertThat(body).contains(project.toString()).doesNotContain(elsewhere.toString());

        CloudEvent<?> seen = moved(project, elsewhere);
        bus.say(Facts.joined(elsewhere, crm, 2), seen);
        assertThat(bus.take(queue()).getMessageProperties().getType()).isEqualTo("io.taskflow.task.updated.v1");
    }

    private CloudEvent<?> moved(UUID from, UUID to) {
        return Facts.changed(to, "Moves", null, alice, new FieldChange("projectId", from, to));
    }

    @Test
    void what_arrives_is_the_event_itself() {
        wants("#");
        CloudEvent<?> task = Facts.task(project, "As it was", null, alice);

        bus.say(Facts.integration(crm, name, "#"), Facts.joined(project, crm, 2), task);

        assertThat(bus.take(queue()).getMessageProperties().getType()).isEqualTo("io.taskflow.project.member-added.v1");
        Message message = bus.take(queue());
        assertThat(message.getMessageProperties().getMessageId())
                .isEqualTo(task.id().toString());
        assertThat(message.getMessageProperties().getContentType()).isEqualTo(CloudEvent.CONTENT_TYPE);
        String body = new String(message.getBody(), StandardCharsets.UTF_8);
        assertThat(body).contains("As it was");
        assertThat(ContractSamples.violations(EventTypes.TASK_CREATED, body.replace("/taskflow/test", "/taskflow/x")))
                .isEmpty();
    }

    @Test
    void a_refusal_is_told_to_its_sender_alone() {
        wants("#");
        CloudEvent<?> own = Facts.rejected(queue());

        bus.say(Facts.integration(crm, name, "#"), Facts.rejected("integration.other"), own);

        assertThat(next()).isEqualTo(own.id().toString());
    }

    @Test
    void one_that_is_gone_hears_nothing_even_where_it_is_a_member() {
        wants("#");
        UUID other = UUID.randomUUID();
        bus.say(
                Facts.integration(crm, name, "#"),
                Facts.joined(project, crm, 2),
                Facts.integrationGone(crm, name),
                Facts.task(project, "Too late", null, alice),
                Facts.integration(other, name, "#"),
                Facts.rejected(queue()));

        next();
        assertThat(bus.take(queue()).getMessageProperties().getType()).isEqualTo("io.taskflow.command.rejected.v1");
    }

    /** auth-service takes the queue away at once; the forwarder may have older events before it hears of that. */
    @Test
    void what_is_forwarded_to_a_queue_that_is_gone_ends_quietly() {
        wants("#");
        bus.say(Facts.integration(crm, name, "#"), Facts.joined(project, crm, 2));
        next();
        TestInfrastructure.rabbit().management().require("DELETE", "/queues/" + path(), null);
        double copied = copied();
        CloudEvent<?> late = Facts.task(project, "Too late", null, alice);

        bus.say(late, Facts.integrationGone(crm, name));

        await().until(() -> timesForwarded(late) == 1);
        assertThat(copied()).isEqualTo(copied);
        its_queue();
    }

    @Test
    void who_leaves_while_a_lock_is_not_to_be_had_hears_nothing_that_came_after_that() {
        wants("task.created", "project.member-removed");
        CloudEvent<?> leaving = Facts.left(project, crm, 3);
        CloudEvent<?> after = Facts.task(project, "After it left", null, alice);
        bus.say(Facts.integration(crm, name, "task.created", "project.member-removed"), Facts.joined(project, crm, 2));
        await().until(this::isMember);
        double copied = copied();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local idle_in_transaction_session_timeout = 0").update();
            jdbc.sql("lock table integration_audience in access exclusive mode").update();
            bus.say(leaving, after);
            await().until(() -> isWaiting() || copied() > copied);
        });

        await().until(() -> timesForwarded(leaving) == 1 && timesForwarded(after) == 1);
        bus.say(Facts.rejected(queue()));
        assertThat(next()).isEqualTo(leaving.id().toString());
        assertThat(bus.take(queue()).getMessageProperties().getType()).isEqualTo("io.taskflow.command.rejected.v1");
        assertThat(copied()).isEqualTo(copied);
    }

    private boolean isMember() {
        return jdbc.sql("select count(*) from integration_audience where project_id = ? and user_id = ? and active")
                        .params(project, crm)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private boolean isWaiting() {
        return meters.find("taskflow.listener.waiting").tag("queue", FORWARDER).longTaskTimers().stream()
                .anyMatch(timer -> timer.activeTasks() > 0);
    }

    private double copied() {
        return meters.find("taskflow.messages.retried").tag("queue", FORWARDER).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private @Nullable String next() {
        return bus.take(queue()).getMessageProperties().getMessageId();
    }
}
