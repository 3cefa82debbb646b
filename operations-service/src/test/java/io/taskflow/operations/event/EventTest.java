package io.taskflow.operations.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.operations.support.Api;
import io.taskflow.operations.support.Bus;
import io.taskflow.operations.support.Issuer;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import io.taskflow.operations.support.Services;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OperationsTest
class EventTest {

    private static final String EFFECT = "01976c3e-0000-7000-8000-00000000000b";

    @Autowired
    Services services;

    @Autowired
    Issuer issuer;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final UUID event = uuidV7(now);

    @BeforeEach
    void reset() {
        services.knowNothing();
    }

    @Test
    void anEventsWayIsToldByThoseWhoHadAPartInIt() {
        services.notification().answers(handled("notification-service.inbox", "/taskflow/task-service"));
        services.suggestion()
                .answers(
                        "{\"service\":\"suggestion-service\",\"handled\":[],\"effects\":[{\"kind\":\"suggestion\",\"id\":\"%s\",\"at\":\"%s\"}]}"
                                .formatted(EFFECT, now));

        JsonNode trail = read(event.toString()).json();

        assertThat(trail.path("id").asString()).isEqualTo(event.toString());
        assertThat(trail.path("source").asString()).isEqualTo("/taskflow/task-service");
        assertThat(trail.path("storedAt").asString()).isEqualTo(now.toString());
        for (String unknown : new String[] {"type", "subject", "publishedAt", "confirmedAt", "waiting"}) {
            assertThat(trail.has(unknown)).as(unknown).isTrue();
            assertThat(trail.path(unknown).isNull()).as(unknown).isTrue();
        }
        assertThat(trail.path("complete").asBoolean()).isTrue();
        assertThat(trail.path("unavailable").size()).isZero();
        assertThat(trail.path("readUpTo").isNull()).isFalse();
        JsonNode consumer = trail.path("consumers").path(0);
        assertThat(trail.path("consumers").size()).isOne();
        assertThat(consumer.path("queue").asString()).isEqualTo("notification-service.inbox");
        assertThat(consumer.path("service").asString()).isEqualTo("notification-service");
        assertThat(consumer.path("state").asString()).isEqualTo("HANDLED");
        assertThat(consumer.path("handledAt").asString()).isEqualTo(now.toString());
        assertThat(consumer.path("attempts").asInt()).isOne();
        assertThat(trail.path("effects").size()).isOne();
        assertThat(trail.path("effects").path(0).path("kind").asString()).isEqualTo("suggestion");
        assertThat(trail.path("effects").path(0).path("id").asString()).isEqualTo(EFFECT);
        assertThat(trail.path("effects").path(0).path("service").asString()).isEqualTo("suggestion-service");
    }

    @Test
    void everyServiceIsAskedWithTheAdministratorsOwnToken() {
        read(event.toString().toUpperCase(java.util.Locale.ROOT));

        String expected =
                "/actuator/events/" + event + " Bearer " + desk.admin().token();
        assertThat(services.auth().asked()).containsExactly(expected);
        assertThat(services.task().asked()).containsExactly(expected);
        assertThat(services.suggestion().asked()).containsExactly(expected);
        assertThat(services.notification().asked()).containsExactly(expected);
    }

    @Test
    void whatWaitsInItsOutboxSaysSo() {
        services.task().answers("""
                {"service":"task-service","handled":[],"effects":[],"waiting":{"type":"io.taskflow.task.created.v1","subject":"task-1",
                 "storedAt":"2026-01-02T03:04:05Z","attempts":3,"lastError":"no broker"}}""");

        JsonNode trail = read(event.toString()).json();

        assertThat(trail.path("type").asString()).isEqualTo("io.taskflow.task.created.v1");
        assertThat(trail.path("subject").asString()).isEqualTo("task-1");
        assertThat(trail.path("source").asString()).isEqualTo("/taskflow/task-service");
        assertThat(trail.path("storedAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(trail.path("waiting").path("service").asString()).isEqualTo("task-service");
        assertThat(trail.path("waiting").path("attempts").asInt()).isEqualTo(3);
        assertThat(trail.path("waiting").path("lastError").asString()).isEqualTo("no broker");
    }

    @Test
    void whoDoesNotAnswerIsNamedAndHidesNoOther() {
        services.auth().isSilent();
        services.suggestion().answers(404, "{}");
        services.task().answers("no json");
        services.notification().answers(handled("notification-service.inbox", "/taskflow/task-service"));

        JsonNode trail = read(event.toString()).json();

        assertThat(trail.path("unavailable").valueStream().map(JsonNode::asString))
                .containsExactly("auth-service", "suggestion-service", "task-service");
        assertThat(trail.path("complete").asBoolean()).isFalse();
        assertThat(trail.path("consumers").size()).isOne();
    }

    @Test
    void whereNobodyKnowsButSomebodyDidNotAnswerTheEventMayBeThere() {
        services.auth().isSilent();

        Api.Answer answer = read(event.toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("unavailable").path(0).asString()).isEqualTo("auth-service");
        assertThat(answer.json().path("complete").asBoolean()).isFalse();
        assertThat(answer.json().path("storedAt").isNull()).isTrue();
    }

    @Test
    void aDeathIsPartOfTheTrailUntilItWasHandledAfterAll() throws Exception {
        desk.bus().die(desk.queue(), event.toString(), "no database", "{\"source\":\"/crm\"}");
        desk.awaitOpen(1);

        JsonNode dead = read(event.toString()).json();
        services.task().answers(handled(desk.queue(), "integration-7 /crm"));
        JsonNode handled = read(event.toString()).json().path("consumers");

        assertThat(dead.path("consumers").size()).isOne();
        JsonNode consumer = dead.path("consumers").path(0);
        assertThat(consumer.path("queue").asString()).isEqualTo(desk.queue());
        assertThat(consumer.path("state").asString()).isEqualTo("DEAD");
        assertThat(consumer.path("attempts").asInt()).isEqualTo(4);
        assertThat(consumer.path("failures").path(0).path("detail").asString()).isEqualTo("no database");
        assertThat(consumer.path("failures").path(0).path("dead").asBoolean()).isTrue();
        assertThat(dead.path("source").asString()).isEqualTo("/crm");
        assertThat(dead.path("type").asString()).isEqualTo("io.taskflow.task.created.v1");
        assertThat(dead.path("storedAt").isNull())
                .as("a stranger's id tells no time")
                .isTrue();
        assertThat(handled.findValuesAsString("state")).containsExactly("HANDLED");
    }

    @Test
    void aStrangerWhoSpeaksForAServiceIsNotBelieved() throws Exception {
        desk.bus().die(desk.queue(), event.toString(), "forged", "{\"source\":\"/taskflow/task-service\"}");
        desk.awaitOpen(1);

        assertThat(read(event.toString()).status()).isEqualTo(404);
    }

    @Test
    void aReplayThatWasHandledIsToldWithItsEarlierDeath() throws Exception {
        String fact = event.toString();
        var properties = desk.bus().dead(desk.queue(), fact, "no database");
        properties.headers(java.util.Map.of(
                "taskflow-queue", desk.queue(), "taskflow-sender", "task-service", "taskflow-attempts", 4));
        desk.bus()
                .publish("taskflow.dead", desk.queue(), properties.build(), "{\"source\":\"/taskflow/task-service\"}");
        desk.awaitOpen(1);
        services.task().answers(handled(desk.queue(), "/taskflow/task-service"));

        JsonNode consumers = read(fact).json().path("consumers");

        assertThat(consumers.size()).isOne();
        assertThat(consumers.path(0).path("state").asString()).isEqualTo("HANDLED");
        assertThat(consumers.path(0).path("attempts").asInt()).isEqualTo(5);
        assertThat(consumers.path(0).path("failures").size()).isOne();
    }

    @Test
    void aStrangersCommandOfTheSameIdIsNoPartOfAnEventsTrail() throws Exception {
        services.notification().answers(handled("notification-service.inbox", "/taskflow/task-service"));
        services.task().answers(handled("task-service.commands", "integration.crm /crm"));
        try (Bus tasks = Bus.as("task-service")) {
            // Its sender, integration-7, says that it is task-service's.
            tasks.die(desk.queue(), event.toString(), "forged", "{\"source\":\"/taskflow/task-service\"}");
        }
        desk.awaitOpen(1);

        JsonNode consumers = read(event.toString()).json().path("consumers");

        assertThat(consumers.findValuesAsString("queue")).containsExactly("notification-service.inbox");
    }

    @Test
    void aServiceTellsOfItselfAlone() {
        services.task().answers(handled("notification-service.inbox", "/taskflow/task-service"));

        assertThat(read(event.toString()).json().path("consumers").size()).isZero();
    }

    @Test
    void anEventThatNobodyKnowsIsNotFound() {
        assertThat(read(event.toString()).status()).isEqualTo(404);
        assertThat(read(uuidV7(now.minus(Duration.ofDays(15))).toString())
                        .json()
                        .path("detail")
                        .asString())
                .contains("14 days");
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
        return desk.admin().get("/api/admin/events/" + id);
    }

    private String handled(String queue, String source) {
        return "{\"service\":\"x\",\"waiting\":null,\"handled\":[{\"consumer\":\"%s\",\"source\":\"%s\",\"at\":\"%s\"}],\"effects\":[]}"
                .formatted(queue, source, now);
    }

    private static UUID uuidV7(Instant time) {
        UUID random = UUID.randomUUID();
        return new UUID(
                (time.toEpochMilli() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff),
                random.getLeastSignificantBits());
    }
}
