package io.taskflow.operations.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import io.taskflow.operations.support.Bus;
import io.taskflow.operations.support.Issuer;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

@OperationsTest
class DeadLettersTest {

    private static final String LIST = OpenDesk.LIST;
    private static final String BODY =
            "{\"id\":\"m-1\",\"type\":\"io.taskflow.task.created.v1\",\"subject\":\"task-1\",\"data\":{}}";

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final String queue = desk.queue();
    private final Bus bus = desk.bus();

    @Test
    void aMessageThatWasGivenUpIsListedWithItsReason() throws Exception {
        bus.die(queue, "m-1", "title is missing", BODY);

        JsonNode item = awaitOpen(1).path("items").path(0);

        assertThat(item.path("queue").asString()).isEqualTo(queue);
        assertThat(item.path("type").asString()).isEqualTo("io.taskflow.task.created.v1");
        assertThat(item.path("messageId").asString()).isEqualTo("m-1");
        assertThat(item.path("subject").asString()).isEqualTo("task-1");
        assertThat(item.path("reason").asString()).isEqualTo("title is missing");
        assertThat(item.path("exception").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(item.path("attempts").asInt()).isEqualTo(4);
        assertThat(item.path("firstFailure").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(item.path("lastFailure").asString()).isEqualTo("2026-01-02T03:04:13Z");
        assertThat(item.path("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(item.path("size").asInt()).isEqualTo(BODY.length());
        assertThat(item.path("state").asString()).isEqualTo("OPEN");
        assertThat(item.has("body")).isFalse();
    }

    @Test
    void theListIsFilteredAndPagedNewestFirst() throws Exception {
        for (int i = 1; i <= 5; i++) {
            bus.die(queue, "m-" + i, i % 2 == 0 ? "Even trouble" : "odd trouble", BODY);
        }
        awaitOpen(5);

        JsonNode first =
                desk.admin().get(LIST + "?limit=2&reason=ODD&queue=" + queue).json();
        JsonNode second = desk.admin()
                .get(LIST + "?limit=2&reason=ODD&queue=" + queue + "&cursor="
                        + first.path("nextCursor").asString())
                .json();

        assertThat(first.path("items").valueStream().map(DeadLettersTest::messageId))
                .containsExactly("m-5", "m-3");
        assertThat(second.path("items").valueStream().map(DeadLettersTest::messageId))
                .containsExactly("m-1");
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(first.path("count").asInt()).isEqualTo(3);
        assertThat(first.path("oldestAt").asString()).isEqualTo("2026-01-02T03:04:13Z");
        assertThat(first.path("oldestAge").asLong()).isPositive();
        assertThat(desk.admin()
                        .get(LIST + "?type=nothing&queue=" + queue)
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void oneIsReadWithItsHeadersAndBody() throws Exception {
        bus.die(queue, "m-1", "x", BODY);
        JsonNode read = desk.admin().get(LIST + "/" + idOf(awaitOpen(1))).json();

        assertThat(read.path("body").path("subject").asString()).isEqualTo("task-1");
        assertThat(read.path("headers").path("taskflow-sender").asString()).isEqualTo("integration-7");
        assertThat(read.path("headers").path("user-id").asString()).isEqualTo("task-service");
        assertThat(read.path("bodyTruncated").asBoolean()).isFalse();
    }

    @Test
    void aBodyThatIsNoJsonOrTooLongIsShownAsText() throws Exception {
        bus.die(queue, "bad", "x", "{oops");
        JsonNode bad = desk.admin().get(LIST + "/" + idOf(awaitOpen(1))).json();
        bus.die(queue, "long", "x", "\"" + "y".repeat(1_500_000) + "\"");
        JsonNode tooLong = desk.admin().get(LIST + "/" + idOf(awaitOpen(2))).json();

        assertThat(bad.path("text").asString()).isEqualTo("{oops");
        assertThat(bad.has("body")).isFalse();
        assertThat(tooLong.path("text").asString()).hasSize(Content.LONGEST_BODY);
        assertThat(tooLong.path("bodyTruncated").asBoolean()).isTrue();
        assertThat(tooLong.path("size").asInt()).isEqualTo(1_500_002);
    }

    @Test
    void aReplayGoesToItsQueueAloneAsIfForTheFirstTimeAndOnlyOnce() throws Exception {
        bus.die(queue, "m-1", "x", BODY);
        String id = idOf(awaitOpen(1));

        JsonNode replayed = desk.admin().post(LIST + "/" + id + "/replay", null).json();

        assertThat(replayed.path("state").asString()).isEqualTo("REPLAYED");
        assertThat(replayed.path("resolvedBy").asString()).isEqualTo(Issuer.OPERATOR);
        assertThat(desk.admin().post(LIST + "/" + id + "/replay", null).status())
                .isEqualTo(200);
        GetResponse message = Objects.requireNonNull(bus.take(queue));
        assertThat(new String(message.getBody(), StandardCharsets.UTF_8)).isEqualTo(BODY);
        assertThat(message.getProps().getUserId()).isEqualTo("operations-service");
        assertThat(message.getProps().getMessageId()).isEqualTo("m-1");
        assertThat(headers(message))
                .containsEntry("taskflow-queue", queue)
                .containsEntry("taskflow-sender", "integration-7")
                .containsEntry("taskflow-routing-key", "task.created")
                .containsKey("traceparent")
                .doesNotContainKeys("taskflow-attempts", "taskflow-reason", "taskflow-first-failure");
        assertThat(bus.take(queue)).isNull();
        assertThat(open().path("count").asInt()).isZero();
        assertThat(desk.admin()
                        .get(LIST + "?state=REPLAYED&queue=" + queue)
                        .json()
                        .path("count")
                        .asInt())
                .isOne();
    }

    @Test
    void allThatMatchAreReplayedOldestFirstAndTheOthersStay() throws Exception {
        for (int i = 1; i <= 6; i++) {
            bus.die(queue, "m-" + i, i % 2 == 0 ? "mended" : "not yet", BODY);
        }
        awaitOpen(6);

        JsonNode outcome = desk.admin()
                .post(LIST + "/replay", "{\"queue\":\"" + queue + "\",\"reason\":\"mended\"}")
                .json();

        assertThat(outcome.toString()).isEqualTo("{\"matched\":3,\"replayed\":3,\"failed\":0,\"remaining\":0}");
        for (String expected : new String[] {"m-2", "m-4", "m-6"}) {
            assertThat(Objects.requireNonNull(bus.take(queue)).getProps().getMessageId())
                    .isEqualTo(expected);
        }
        assertThat(open().path("count").asInt()).isEqualTo(3);
    }

    @Test
    void aDiscardedOneIsGoneAndNotSentAgain() throws Exception {
        bus.die(queue, "m-1", "x", BODY);
        String id = idOf(awaitOpen(1));

        assertThat(desk.admin().delete(LIST + "/" + id).status()).isEqualTo(204);
        assertThat(desk.admin().delete(LIST + "/" + id).status()).isEqualTo(204);
        assertThat(desk.admin().post(LIST + "/" + id + "/replay", null).status())
                .isEqualTo(409);
        assertThat(bus.take(queue)).isNull();
        assertThat(desk.admin().get(LIST + "/" + id).json().path("state").asString())
                .isEqualTo("DISCARDED");
    }

    @Test
    void whatTheBrokerGivesUpSaysSoAndItsHeadersAreNotBelieved() throws Exception {
        Map<String, Object> forged = Map.of("taskflow-queue", queue, "taskflow-sender", "somebody-else", "big", "x");
        bus.subscribe(queue, "user.forged");
        try (Bus stranger = Bus.as("auth-service")) {
            stranger.publish(
                    "taskflow.events",
                    "user.forged",
                    new BasicProperties.Builder()
                            .messageId("m-9")
                            .userId("auth-service")
                            .deliveryMode(2)
                            .headers(forged)
                            .build(),
                    BODY);
        }
        await().until(() -> bus.crashOver(queue));
        await().until(() -> bus.crashOver(queue));
        JsonNode item = awaitOpen(1).path("items").path(0);

        assertThat(item.path("reason").asString()).isEqualTo("given up by the broker: delivery_limit");
        assertThat(item.path("exception").isNull()).isTrue();
        assertThat(item.path("lastFailure").isNull()).isFalse();
        assertThat(item.path("type").asString()).isEqualTo("io.taskflow.task.created.v1");
        desk.admin().post(LIST + "/" + item.path("id").asString() + "/replay", null);
        assertThat(headers(Objects.requireNonNull(bus.take(queue))))
                .containsEntry("taskflow-sender", "auth-service")
                .doesNotContainKey("big");
    }

    @Test
    void aReplayIntoAQueueThatIsGoneIsRefusedAndTheLetterStays() throws Exception {
        String gone = Bus.newQueue();
        bus.die(gone, "m-1", "x", BODY);
        await().until(() ->
                desk.admin().get(LIST + "?queue=" + gone).json().path("count").asInt() == 1);
        String id = idOf(desk.admin().get(LIST + "?queue=" + gone).json());

        assertThat(desk.admin().post(LIST + "/" + id + "/replay", null).status())
                .isEqualTo(409);
        assertThat(desk.admin().get(LIST + "/" + id).json().path("state").asString())
                .isEqualTo("OPEN");
    }

    @Test
    void depthAndAgeAreMetrics() throws Exception {
        bus.die(queue, "m-1", "x", BODY);
        awaitOpen(1);

        await().untilAsserted(() -> assertThat(
                        desk.admin().get("/actuator/prometheus").body())
                .contains("taskflow_dead_letters{application=\"operations-service\",queue=\"" + queue + "\"} 1.0")
                .containsPattern(
                        "taskflow_dead_letters_oldest_age_seconds\\{application=\"operations-service\",queue=\"" + queue
                                + "\"} [1-9]")
                .contains("taskflow_dead_letters_known{application=\"operations-service\"} 1.0"));
    }

    private JsonNode awaitOpen(int count) {
        return desk.awaitOpen(count);
    }

    private JsonNode open() {
        return desk.open();
    }

    private static String idOf(JsonNode list) {
        return list.path("items").path(0).path("id").asString();
    }

    private static String messageId(JsonNode item) {
        return item.path("messageId").asString();
    }

    private static Map<String, String> headers(GetResponse message) {
        return message.getProps().getHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
