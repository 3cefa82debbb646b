package io.taskflow.operations.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.operations.support.Bus;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What comes in is stored once, whatever it is; what is no death of a message of its sender's is passed over. */
@OperationsTest
class ArrivalTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeathListener listener;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final String queue = desk.queue();
    private final Bus bus = desk.bus();

    @Test
    void theSameDeathToldTwiceIsOneRow() throws Exception {
        bus.die(queue, "m-1", "x", "{}");
        bus.die(queue, "m-1", "x", "{}");
        bus.die(queue, "m-2", "x", "{}");

        assertThat(desk.awaitOpen(2).path("items").findValuesAsString("messageId"))
                .containsExactly("m-2", "m-1");
    }

    @Test
    void aSecondDeliveryOfWhatIsDecidedOpensNothing() throws Exception {
        Message death = death(false);
        listener.died(death);
        String id = OpenDesk.ids(desk.awaitOpen(1)).getFirst();
        assertThat(desk.admin().delete(OpenDesk.LIST + "/" + id).status()).isEqualTo(204);

        listener.died(death(true));

        assertThat(desk.open().path("count").asInt()).isZero();
    }

    @Test
    void aMessageThatDiesAgainIsOpenAgain() throws Exception {
        listener.died(death(false));
        String id = OpenDesk.ids(desk.awaitOpen(1)).getFirst();
        assertThat(desk.admin().delete(OpenDesk.LIST + "/" + id).status()).isEqualTo(204);

        listener.died(death(false));

        assertThat(OpenDesk.ids(desk.awaitOpen(1))).containsExactly(id);
    }

    @Test
    void whatNoDatabaseCanStoreIsStoredWithoutIt() throws Exception {
        Map<String, Object> headers =
                new HashMap<>(bus.dead(queue, "m-1", "a\u0000b").build().getHeaders());
        headers.put("odd", "\u0000");
        headers.put("long", "y".repeat(50_000));
        BasicProperties properties =
                bus.dead(queue, "m-1", "x").headers(headers).build();
        bus.publish("taskflow.dead", queue, properties, "{\"subject\":\"\\u0000\\ud800\"}");

        JsonNode item = desk.awaitOpen(1).path("items").path(0);

        assertThat(item.path("reason").asString()).isEqualTo("a\uFFFDb");
        assertThat(item.path("subject").asString()).isEqualTo("\uFFFD\uFFFD");
        JsonNode whole = desk.admin()
                .get(OpenDesk.LIST + "/" + item.path("id").asString())
                .json();
        assertThat(whole.path("headers").path("odd").asString()).isEqualTo("\uFFFD");
        assertThat(whole.path("headers").path("long").asString()).hasSize(4_000);
    }

    @Test
    void theArchiveKeepsItsCopy() throws Exception {
        bus.die(queue, "m-1", "x", "{}");
        String id = OpenDesk.ids(desk.awaitOpen(1)).getFirst();

        desk.admin().delete(OpenDesk.LIST + "/" + id);

        assertThat(bus.depth(queue + ".dead")).isOne();
    }

    @Test
    void aNameThatNoQueueCanHaveIsPassedOver() throws Exception {
        String tooLong = "task-service." + "x".repeat(242);
        bus.die(tooLong, "m-1", "x", "{}");

        bus.die(queue, "m-1", "x", "{}");
        desk.awaitOpen(1);

        assertThat(queues()).doesNotContain(tooLong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodot", "evil.q", "auth-service.profiles"})
    void aDeathInAnothersNameIsPassedOver(String key) throws Exception {
        String deadly = Bus.newQueue();
        String fact = "task." + deadly.substring(deadly.indexOf('.') + 1);
        bus.declareDeadly(deadly, key);
        bus.subscribe(deadly, fact);
        Map<String, Object> forged = Map.of("x-first-death-queue", key, "x-last-death-queue", key);
        bus.publish(
                "taskflow.events",
                fact,
                new BasicProperties.Builder()
                        .userId("task-service")
                        .messageId(deadly)
                        .headers(forged)
                        .build(),
                "{}");
        bus.declareDeadly(deadly + "-own", deadly + "-own");
        bus.subscribe(deadly + "-own", fact + ".own");
        bus.publish(
                "taskflow.events",
                fact + ".own",
                new BasicProperties.Builder()
                        .userId("task-service")
                        .messageId("after")
                        .build(),
                "{}");
        org.awaitility.Awaitility.await().until(() -> queues().contains(deadly + "-own"));

        assertThat(queues()).doesNotContain(key);
    }

    private List<String> queues() {
        return jdbc.sql("SELECT DISTINCT queue FROM dead_letter")
                .query((row, number) -> row.getString("queue"))
                .list();
    }

    private Message death(boolean redelivered) {
        MessageProperties properties = new MessageProperties();
        properties.setReceivedRoutingKey(queue);
        properties.setReceivedUserId("task-service");
        properties.setRedelivered(redelivered);
        properties.setHeader("taskflow-last-failure", "2026-01-02T03:04:13Z");
        return new Message("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), properties);
    }
}
