package io.taskflow.gateway.desk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.contracts.ledger.LedgerEntries;
import io.taskflow.contracts.ledger.LedgerEntry;
import io.taskflow.contracts.ledger.LedgerStage;
import io.taskflow.gateway.surroundings.Api;
import io.taskflow.gateway.surroundings.Bus;
import io.taskflow.gateway.surroundings.GatewayTest;
import io.taskflow.gateway.surroundings.OnTheBus;
import io.taskflow.gateway.surroundings.TokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class LedgerTest implements OnTheBus {

    private static final String QUEUE = "notification-service.tasks";

    @Autowired
    WebTestClient client;

    @Autowired
    TokenIssuer issuer;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Bus tasks = Bus.as("task-service");
    private final Bus notifications = Bus.as("notification-service");

    @AfterEach
    void hangUp() throws Exception {
        tasks.close();
        notifications.close();
    }

    @Test
    void anEventsWayIsToldFromItsCommitToItsEffects() throws Exception {
        UUID event = uuidV7(now);
        write(stage(event, LedgerStage.STORED, 0), stage(event, LedgerStage.PUBLISHED, 5), other());
        write(other(), stage(event, LedgerStage.CONFIRMED, 9));
        write(consumer(event, LedgerStage.FAILED, 20, 1, "no database"));
        write(consumer(event, LedgerStage.HANDLED, 530, 2, null), effect(event, 530));
        write(consumer(event, LedgerStage.HANDLED, 530, 2, null));

        JsonNode trail = read(event.toString()).json();

        assertThat(trail.path("type").asString()).isEqualTo("io.taskflow.task.created.v1");
        assertThat(trail.path("subject").asString()).isEqualTo("task-1");
        assertThat(trail.path("source").asString()).isEqualTo("/taskflow/task-service");
        assertThat(trail.path("storedAt").asString()).isEqualTo(now.toString());
        assertThat(trail.path("publishedAt").asString())
                .isEqualTo(now.plusMillis(5).toString());
        assertThat(trail.path("confirmedAt").asString())
                .isEqualTo(now.plusMillis(9).toString());
        assertThat(trail.path("complete").asBoolean()).isTrue();
        assertThat(trail.path("readUpTo").isNull()).isFalse();
        JsonNode consumer = trail.path("consumers").path(0);
        assertThat(trail.path("consumers").size()).isOne();
        assertThat(consumer.path("queue").asString()).isEqualTo(QUEUE);
        assertThat(consumer.path("state").asString()).isEqualTo("HANDLED");
        assertThat(consumer.path("attempts").asInt()).isEqualTo(2);
        assertThat(consumer.path("failures").path(0).path("detail").asString()).isEqualTo("no database");
        assertThat(trail.path("effects").size()).isOne();
        assertThat(trail.path("effects").path(0).path("kind").asString()).isEqualTo("notification");
        assertThat(trail.path("effects").path(0).path("id").asString()).isEqualTo("n-1");
    }

    @Test
    void anEventAmongHundredsIsFound() throws Exception {
        for (int i = 0; i < 500; i++) {
            write(other());
        }
        UUID event = uuidV7(now);
        write(stage(event, LedgerStage.STORED, 0));

        assertThat(read(event.toString()).status()).isEqualTo(200);
        assertThat(read(event.toString().toUpperCase(java.util.Locale.ROOT)).status())
                .isEqualTo(200);
    }

    @Test
    void anEntryThatCannotBeReadHidesNoOther() throws Exception {
        UUID event = uuidV7(now);
        tasks.publish(
                "taskflow.ledger",
                "task-service",
                new BasicProperties(),
                "{\"entries\":[{\"eventId\":\"" + event + "\"");
        tasks.publish("taskflow.ledger", "task-service", new BasicProperties(), "{\"" + event + "\":null}");
        write(stage(event, LedgerStage.STORED, 0));

        assertThat(read(event.toString()).status()).isEqualTo(200);
    }

    @Test
    void aServiceTellsOfItselfAlone() throws Exception {
        UUID event = uuidV7(now);
        write(stage(event, LedgerStage.STORED, 0));
        write(tasks, "task-service", effect(event, 1), consumer(event, LedgerStage.HANDLED, 1, 1, null));

        JsonNode trail = read(event.toString()).json();

        assertThat(trail.path("effects").size()).isZero();
        assertThat(trail.path("consumers").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"eventId\":\"%s\",\"stage\":\"EFFECT\",\"at\":\"2026-01-01T00:00:00Z\"}",
                "{\"eventId\":\"%s\",\"stage\":\"EFFECT\",\"service\":\"task-service\"}",
                "{\"eventId\":\"%s\",\"service\":\"task-service\",\"at\":\"2026-01-01T00:00:00Z\"}"
            })
    void anEntryThatLacksWhatEveryEntryHasIsPassedOver(String entry) throws Exception {
        UUID event = uuidV7(now);
        write(stage(event, LedgerStage.STORED, 0));
        tasks.publish(
                LedgerEntries.EXCHANGE,
                "task-service",
                new BasicProperties.Builder().userId("task-service").build(),
                "{\"note\":\"%s\",\"entries\":[%s]}".formatted(event, entry.formatted(event)));

        Api.Answer answer = read(event.toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("effects").size()).isZero();
    }

    @Test
    void onlyItsSourceSaysWhatAnEventIsAndOnlyAQueuesServiceWhatItsConsumerDid() throws Exception {
        UUID event = uuidV7(now);
        LedgerEntry early = stage(event, LedgerStage.STORED, -1_000);
        write(with(early, "notification-service", "/taskflow/task-service", null));
        write(with(consumer(event, LedgerStage.HANDLED, -500, 1, null), "notification-service", "/x", QUEUE));
        write(with(consumer(event, LedgerStage.DEAD, 1, 1, null), "notification-service", null, "task-service.own"));
        write(stage(event, LedgerStage.STORED, 0));

        JsonNode trail = read(event.toString()).json();

        assertThat(trail.path("storedAt").asString()).isEqualTo(now.toString());
        assertThat(trail.path("type").asString()).isEqualTo("io.taskflow.task.created.v1");
        assertThat(trail.path("consumers").size()).isZero();
    }

    @Test
    void aCommandOfTheSameIdIsNoPartOfAnEventsTrail() throws Exception {
        UUID event = uuidV7(now);
        write(stage(event, LedgerStage.STORED, 0));
        write(with(consumer(event, LedgerStage.HANDLED, 1, 1, null), "notification-service", "/crm", QUEUE));
        UUID command = uuidV7(now);
        write(with(consumer(command, LedgerStage.HANDLED, 1, 1, null), "notification-service", "/crm", QUEUE));

        assertThat(read(event.toString()).json().path("consumers").size()).isZero();
        JsonNode ofCommand = read(command.toString()).json();
        assertThat(ofCommand.path("source").asString()).isEqualTo("/crm");
        assertThat(ofCommand.path("consumers").size()).isOne();
    }

    private static LedgerEntry with(
            LedgerEntry like,
            String service,
            @org.jspecify.annotations.Nullable String source,
            @org.jspecify.annotations.Nullable String queue) {
        return new LedgerEntry(
                like.eventId(),
                source,
                "io.taskflow.forged.v1",
                "forged",
                like.stage(),
                like.at(),
                service,
                queue,
                like.attempt(),
                null,
                null,
                null);
    }

    @Test
    void anEventThatTheLedgerDoesNotKnowIsNotFound() {
        assertThat(read(uuidV7(now).toString()).status()).isEqualTo(404);
        assertThat(read(uuidV7(now.minus(Duration.ofDays(8))).toString())
                        .json()
                        .path("detail")
                        .asString())
                .contains("older");
        assertThat(read(uuidV7(now.plus(Duration.ofDays(1))).toString()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "6f1c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5",
                "0-0-7000-8000-0",
                "01976c3e-0000-7000-c000-000000000001",
                "01976c3e-0000-7000-8000-0000000000010",
                "01976c3e%200000-7000-8000-000000000001"
            })
    void whatIsNoIdOfAnEventIsRefused(String id) {
        assertThat(read(id).status()).isEqualTo(400);
    }

    private Api.Answer read(String id) {
        Api admin = new Api(client, issuer.tokenOf("op-1", "admin"));
        await().until(() -> admin.get("/api/admin/dead-letters").status() == 200);
        return admin.call(org.springframework.http.HttpMethod.GET, "/api/admin/events/" + id, null);
    }

    private void write(LedgerEntry... entries) throws Exception {
        boolean ofTasks = entries[0].service().equals("task-service");
        write(ofTasks ? tasks : notifications, entries[0].service(), entries);
    }

    private static void write(Bus bus, String account, LedgerEntry... entries) throws Exception {
        bus.publish(
                LedgerEntries.EXCHANGE,
                account,
                new BasicProperties.Builder().deliveryMode(2).userId(account).build(),
                JsonMapper.shared().writeValueAsString(new LedgerEntries(List.of(entries))));
    }

    private LedgerEntry stage(UUID event, LedgerStage stage, long after) {
        return new LedgerEntry(
                event,
                "/taskflow/task-service",
                "io.taskflow.task.created.v1",
                "task-1",
                stage,
                now.plusMillis(after),
                "task-service",
                null,
                null,
                null,
                null,
                null);
    }

    private LedgerEntry consumer(
            UUID event, LedgerStage stage, long after, int attempt, @org.jspecify.annotations.Nullable String detail) {
        return new LedgerEntry(
                event,
                null,
                null,
                null,
                stage,
                now.plusMillis(after),
                "notification-service",
                QUEUE,
                attempt,
                null,
                null,
                detail);
    }

    private LedgerEntry effect(UUID event, long after) {
        return new LedgerEntry(
                event,
                null,
                null,
                null,
                LedgerStage.EFFECT,
                now.plusMillis(after),
                "notification-service",
                QUEUE,
                null,
                "notification",
                "n-1",
                null);
    }

    private LedgerEntry other() {
        return stage(uuidV7(now), LedgerStage.STORED, 1);
    }

    private static UUID uuidV7(Instant time) {
        UUID random = UUID.randomUUID();
        return new UUID(
                (time.toEpochMilli() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff),
                random.getLeastSignificantBits());
    }
}
