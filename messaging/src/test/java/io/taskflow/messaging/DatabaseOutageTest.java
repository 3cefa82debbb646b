package io.taskflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.TestService.NotedListener;
import io.taskflow.testing.Database;
import io.taskflow.testing.Part;
import io.taskflow.testing.Relay;
import io.taskflow.testing.ServiceTest;
import io.taskflow.testing.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** While its database is away a listener waits with what it has; it is given back after one second here. */
@SpringBootTest(
        properties = {
            "spring.datasource.hikari.connection-timeout=1000",
            "spring.datasource.hikari.validation-timeout=500",
            "taskflow.messaging.longest-hold=1s"
        })
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
@DirtiesContext
class DatabaseOutageTest {

    private static final String QUEUE = "task-service.noted";
    private static final int MANY = 30;
    private static final Database DATABASE = TestInfrastructure.postgres("task_service");
    private static final URI ADDRESS = URI.create(DATABASE.url().substring("jdbc:".length()));
    private static final Relay RELAY = new Relay(ADDRESS.getHost(), ADDRESS.getPort());

    private final JdbcClient jdbc;
    private final RabbitTemplate rabbit;
    private final RabbitAdmin admin;
    private final NotedListener listener;
    private final MeterRegistry meters;

    @Autowired
    DatabaseOutageTest(JdbcClient jdbc, RabbitTemplate rabbit, NotedListener listener, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.rabbit = rabbit;
        this.admin = new RabbitAdmin(rabbit);
        this.listener = listener;
        this.meters = meters;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add(
                "spring.datasource.url",
                () -> DATABASE.url().replace(ADDRESS.getAuthority(), "127.0.0.1:" + RELAY.port()));
    }

    @AfterEach
    void back() {
        RELAY.comesBack();
        listener.fault.set(event -> {});
    }

    @AfterAll
    static void close() throws IOException {
        RELAY.close();
    }

    @Test
    void what_comes_while_the_database_is_away_is_handled_in_its_order_and_nothing_is_copied() {
        List<UUID> events = ids(MANY);
        double copied = copied();

        RELAY.dies();
        publish(events.subList(0, MANY / 2));
        await().until(() -> isWaiting() || copied() > copied);
        publish(events.subList(MANY / 2, MANY));
        RELAY.comesBack();

        await().ignoreExceptions().until(() -> noted(events).size() == MANY);
        assertThat(noted(events)).isEqualTo(events);
        assertThat(copied()).isEqualTo(copied);
        assertThat(dead()).isZero();
        await().until(() -> !isWaiting());
    }

    @Test
    void what_was_held_for_too_long_is_given_back_once_and_handled_in_its_order() {
        List<UUID> events = ids(MANY);
        listener.fault.set(event -> {});

        RELAY.dies();
        publish(events);
        await().until(this::isWaiting);
        await().until(() -> consumers() == 0);
        assertThat(ready()).isEqualTo(MANY);
        RELAY.comesBack();

        await().ignoreExceptions().until(() -> noted(events).size() == MANY);
        assertThat(noted(events)).isEqualTo(events);
        assertThat(dead()).isZero();
        assertThat(events)
                .allSatisfy(event -> assertThat(listener.calls.get(event)).isEqualTo(1));
    }

    private boolean isWaiting() {
        return meters.find("taskflow.listener.waiting").tag("queue", QUEUE).longTaskTimers().stream()
                .anyMatch(timer -> timer.activeTasks() > 0);
    }

    private double copied() {
        return meters.find("taskflow.messages.handled").tag("queue", QUEUE).tag("outcome", "retried").timers().stream()
                .mapToDouble(Timer::count)
                .sum();
    }

    private int dead() {
        return (int) Objects.requireNonNull(admin.getQueueInfo(QUEUE + ".dead")).getMessageCount();
    }

    private int ready() {
        return (int) Objects.requireNonNull(admin.getQueueInfo(QUEUE)).getMessageCount();
    }

    private int consumers() {
        return Objects.requireNonNull(admin.getQueueInfo(QUEUE)).getConsumerCount();
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

    private List<UUID> noted(List<UUID> events) {
        return jdbc.sql("select event_id from noted where event_id = any(?) order by position")
                .param(events.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("event_id", UUID.class))
                .list();
    }

    private static List<UUID> ids(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).toList();
    }
}
