package io.taskflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import io.taskflow.messaging.TestService.OrderDesk;
import io.taskflow.messaging.TestService.Ordered;
import io.taskflow.messaging.command.Violation;
import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import io.taskflow.testing.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** An account that may do nothing but publish commands plays the other system. */
@SpringBootTest
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
class CommandsTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String QUEUE = "task-service.orders";
    private static final String INTEGRATION = "integration-" + UUID.randomUUID();

    private final OrderDesk desk;
    private final RabbitTemplate rabbit;
    private @Nullable Connection connection;

    @Autowired
    CommandsTest(OrderDesk desk, RabbitTemplate rabbit) {
        this.desk = desk;
        this.rabbit = rabbit;
    }

    @BeforeEach
    void another_system() throws Exception {
        var vhost = TestInfrastructure.rabbit();
        vhost.management()
                .require("PUT", "/users/" + INTEGRATION, "{\"password\": \"" + INTEGRATION + "\", \"tags\": \"\"}");
        vhost.management().require("PUT", "/permissions/" + vhost.name() + "/" + INTEGRATION, """
                {"configure": "^$", "write": "^taskflow\\\\.commands$", "read": "^$"}""");
        var factory = new ConnectionFactory();
        factory.setHost(vhost.host());
        factory.setPort(vhost.port());
        factory.setVirtualHost(vhost.name());
        factory.setUsername(INTEGRATION);
        factory.setPassword(INTEGRATION);
        connection = factory.newConnection();
    }

    @AfterEach
    void gone() throws Exception {
        Objects.requireNonNull(connection).close();
        TestInfrastructure.rabbit().management().require("DELETE", "/users/" + INTEGRATION, null);
    }

    @Test
    void a_command_is_done_once_in_the_name_of_the_account_that_the_broker_vouches_for() throws Exception {
        UUID id = UUID.randomUUID();

        publish(order(id, "bread"), INTEGRATION, Map.of("taskflow-sender", "admin", "taskflow-queue", QUEUE));
        publish(order(id, "bread"), INTEGRATION, Map.of());
        publish(order(UUID.randomUUID(), "end"), INTEGRATION, Map.of());

        await().until(() -> desk.done.containsKey("end"));
        assertThat(desk.done.get("bread")).containsExactly(INTEGRATION);
    }

    @Test
    void nobody_can_use_up_the_ids_of_another() throws Exception {
        UUID id = UUID.randomUUID();
        publish(order(id, "butter"), INTEGRATION, Map.of());

        rabbit.send("task-service.redeliver", "", replay(order(id, "butter"), "somebody-else"));

        await().untilAsserted(() ->
                assertThat(desk.done.get("butter")).containsExactlyInAnyOrder(INTEGRATION, "somebody-else"));
    }

    @Test
    void a_refusal_is_answered_once_and_kept_and_can_be_replayed_with_its_first_sender() throws Exception {
        UUID id = UUID.randomUUID();

        publish(order(id, "forbidden fruit"), INTEGRATION, Map.of());
        publish(order(id, "forbidden fruit"), INTEGRATION, Map.of());

        Message dead = nextDead();
        nextDead();
        assertThat(desk.refused.get("forbidden fruit")).hasSize(1).allSatisfy(refused -> {
            assertThat(refused.sender()).isEqualTo(INTEGRATION);
            assertThat(refused.refusal().kind()).isEqualTo("forbidden");
        });
        assertThat(dead.getMessageProperties().getHeaders())
                .containsEntry("taskflow-sender", INTEGRATION)
                .containsEntry("taskflow-reason", "not for you");
        desk.allowed = true;
        dead.getMessageProperties().setUserId("task-service");
        rabbit.send("task-service.redeliver", "", dead);
        await().until(() -> desk.done.containsKey("forbidden fruit"));
        assertThat(desk.done.get("forbidden fruit")).containsExactly(INTEGRATION);
    }

    @Test
    void another_commands_routing_key_is_refused_also_when_it_is_replayed() throws Exception {
        new RabbitAdmin(rabbit)
                .declareBinding(
                        new Binding(QUEUE, Binding.DestinationType.QUEUE, "taskflow.commands", "task.other", null));

        publish("task.other", order(UUID.randomUUID(), "smuggled"), INTEGRATION, Map.of());

        Message dead = nextDead();
        assertThat(dead.getMessageProperties().getHeaders()).containsEntry("taskflow-routing-key", "task.other");
        dead.getMessageProperties().setUserId("task-service");
        rabbit.send("task-service.redeliver", "", dead);
        assertThat(nextDead().getMessageProperties().<String>getHeader("taskflow-reason"))
                .contains("with the routing key task.order");
        assertThat(desk.done).doesNotContainKey("smuggled");
    }

    @Test
    void what_keeps_no_rule_is_refused_and_harms_nothing() throws Exception {
        publish(order(UUID.randomUUID(), "nameless"), null, Map.of());
        publish("\u0000\u0001{{{", INTEGRATION, Map.of("taskflow-first-failure", "soon", "taskflow-attempts", 99));
        publish("[".repeat(100_000), INTEGRATION, Map.of("long", "x".repeat(100_000)));
        publish("\"text\"", INTEGRATION, Map.of());
        publish(order(UUID.randomUUID(), "x".repeat(2_000_000)), INTEGRATION, Map.of());
        publish(order(UUID.randomUUID(), "a").replace("task.order", "order.burn"), INTEGRATION, Map.of());
        publish(order(UUID.randomUUID(), "a").replace("\"1.0\"", "\"0.3\""), INTEGRATION, Map.of());
        publish(order(UUID.randomUUID(), "a").replaceFirst("\"id\": \"[^\"]+\"", "\"id\": 5"), INTEGRATION, Map.of());
        publish(order(UUID.randomUUID(), ""), INTEGRATION, Map.of());
        for (String attribute : List.of("traceparent", "source", "type", "id", "subject")) {
            publish(withLong(attribute, order(UUID.randomUUID(), "")), INTEGRATION, Map.of());
        }
        publish(order(UUID.randomUUID(), "fine"), INTEGRATION, Map.of());

        await().until(() -> desk.done.containsKey("fine"));
        for (int i = 0; i < 14; i++) {
            assertThat(nextDead().getMessageProperties().<String>getHeader("taskflow-reason"))
                    .isNotBlank();
        }
    }

    @Test
    void one_that_never_can_be_done_is_tried_and_answered_once_with_the_reason() throws Exception {
        publish(order(UUID.randomUUID(), "unheard of"), INTEGRATION, Map.of());

        assertThat(nextDead().getMessageProperties().getHeaders())
                .containsEntry("taskflow-attempts", 4)
                .containsEntry("taskflow-reason", "nobody has it");
        assertThat(desk.refused.get("unheard of")).singleElement().satisfies(refused -> {
            assertThat(refused.sender()).isEqualTo(INTEGRATION);
            assertThat(refused.refusal().kind()).isEqualTo("not-found");
        });
    }

    @Test
    void one_that_is_given_up_is_answered_once_without_a_word_on_what_is_within() throws Exception {
        publish(order(UUID.randomUUID(), "broken"), INTEGRATION, Map.of());

        assertThat(nextDead().getMessageProperties().getHeaders())
                .containsEntry("taskflow-attempts", 4)
                .containsEntry("taskflow-reason", "the secret shelf broke");
        assertThat(desk.refused.get("broken")).singleElement().satisfies(refused -> {
            assertThat(refused.refusal().status()).isEqualTo(500);
            assertThat(refused.refusal().kind()).isEqualTo("internal");
            assertThat(refused.refusal()).hasMessageNotContaining("shelf");
        });
    }

    @Test
    void nobody_speaks_as_a_service() throws Exception {
        publish(order(UUID.randomUUID(), "trail").replace("/shop", "/taskflow/task-service"), INTEGRATION, Map.of());

        nextDead();
        assertThat(desk.refused.get("trail"))
                .singleElement()
                .satisfies(refused -> assertThat(refused.refusal().violations())
                        .containsExactly(new Violation(
                                "/source",
                                "must not begin with /taskflow/, which is reserved for TaskFlow's own services")));
    }

    @Test
    void the_broker_refuses_a_forged_sender() throws Exception {
        Channel channel = Objects.requireNonNull(connection).createChannel();
        channel.confirmSelect();

        assertThatThrownBy(() -> {
                    channel.basicPublish(
                            "taskflow.commands", "task.order", properties("task-service", Map.of()), new byte[0]);
                    channel.waitForConfirmsOrDie(SOON.toMillis());
                })
                .isInstanceOf(ShutdownSignalException.class)
                .hasMessageContaining("user_id property set to 'task-service'");
        assertThat(channel.isOpen()).isFalse();
    }

    private void publish(String body, @Nullable String userId, Map<String, Object> headers) throws Exception {
        publish("task.order", body, userId, headers);
    }

    private void publish(String routingKey, String body, @Nullable String userId, Map<String, Object> headers)
            throws Exception {
        try (Channel channel = Objects.requireNonNull(connection).createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(
                    "taskflow.commands",
                    routingKey,
                    true,
                    properties(userId, headers),
                    body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(SOON.toMillis());
        }
    }

    private static BasicProperties properties(@Nullable String userId, Map<String, Object> headers) {
        return new BasicProperties.Builder()
                .userId(userId)
                .headers(headers)
                .expiration("60000")
                .build();
    }

    /** As this service or the operator's desk would send it again. */
    private static Message replay(String body, String sender) {
        return MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8))
                .setUserId("task-service")
                .setHeader("taskflow-queue", QUEUE)
                .setHeader("taskflow-sender", sender)
                .build();
    }

    private static String order(UUID id, String what) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/shop", "type": "%s", "data": {"what": "%s"}}""".formatted(id, Ordered.TYPE.type(), what);
    }

    /** The last of two attributes of one name counts. */
    private static String withLong(String attribute, String command) {
        return command.strip().replaceFirst("}$", ", \"" + attribute + "\": \"" + "x".repeat(140_000) + "\"}");
    }

    private Message nextDead() {
        return await().until(() -> rabbit.receive(QUEUE + ".dead", 1000), Objects::nonNull);
    }
}
