package io.taskflow.operations.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.operations.support.Bus;
import io.taskflow.operations.support.FakeServer;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import io.taskflow.operations.support.Services;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OperationsTest
class SystemTest {

    private static final String METRICS = """
            process_uptime_seconds{application="x"} 61.7
            taskflow_build{application="x",version="1.2.3"} 1.0
            taskflow_outbox_pending{application="x"} 4.0
            taskflow_outbox_oldest_age_seconds{application="x"} 2.5
            taskflow_work_waiting_items{application="x",work="mail"} 3.0
            taskflow_work_given_up_items{application="x",work="mail"} 1.0
            taskflow_work_oldest_age_seconds{application="x",work="mail"} 0.5
            """;

    @Autowired
    Services services;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    @BeforeEach
    void everybodyIsWell() {
        services.knowNothing();
        for (FakeServer each :
                new FakeServer[] {services.auth(), services.task(), services.suggestion(), services.notification()}) {
            each.answersAt("/actuator/prometheus", 200, METRICS);
        }
    }

    @AfterEach
    void reset() {
        services.knowNothing();
    }

    @Test
    void everyServiceTellsItsHealthItsVersionAndHowLongItRuns() {
        JsonNode task = service(system(), "task-service");

        assertThat(task.path("health").asString()).isEqualTo("UP");
        assertThat(task.path("version").asString()).isEqualTo("1.2.3");
        assertThat(task.path("uptime").asInt()).isEqualTo(61);
        JsonNode own = service(system(), "operations-service");
        assertThat(own.path("version").asString()).isEqualTo("unknown");
        assertThat(own.path("uptime").isNumber()).isTrue();
    }

    @Test
    void outboxesAndBackgroundWorkAreToldByWhoHasThem() {
        JsonNode system = system();

        assertThat(system.path("outboxes").size()).isEqualTo(4);
        assertThat(system.at("/outboxes/0/waiting").asInt()).isEqualTo(4);
        assertThat(system.at("/outboxes/0/oldestAge").asDouble()).isEqualTo(2.5);
        assertThat(system.path("work").path(0).toString())
                .isEqualTo(
                        "{\"service\":\"auth-service\",\"work\":\"mail\",\"waiting\":3,\"givenUp\":1,\"oldestAge\":0.5}");
    }

    @Test
    void aServiceWhoseNeedsAreAwayIsImpaired() {
        services.task().answersAt("/actuator/health", 503, "{\"status\":\"DOWN\"}");

        assertThat(service(system(), "task-service").path("health").asString()).isEqualTo("IMPAIRED");
    }

    @Test
    void aServiceThatDoesNotAnswerIsDownAndTheOthersAreTold() {
        services.suggestion().isSilent();
        services.auth().answers(500, "");
        services.auth().answersAt("/actuator/prometheus", 500, "");

        JsonNode system = system();

        assertThat(service(system, "suggestion-service").path("health").asString())
                .isEqualTo("DOWN");
        assertThat(service(system, "suggestion-service").path("version").isNull())
                .isTrue();
        assertThat(service(system, "auth-service").path("health").asString()).isEqualTo("DOWN");
        assertThat(service(system, "task-service").path("health").asString()).isEqualTo("UP");
    }

    @Test
    void metricsAreAskedForWithTheAdministratorsToken() {
        system();

        assertThat(services.task().asked())
                .anyMatch(
                        asked -> asked.startsWith("/actuator/prometheus?includedNames=") && asked.contains(" Bearer "))
                .anyMatch(asked -> asked.equals("/actuator/health/readiness null"));
    }

    @Test
    void queuesTellWhatWaitsAndWhoListensWithoutAnyRightToThem() throws Exception {
        try (Bus service = Bus.as("task-service")) {
            service.declare("task-service.events");
            service.publish(
                    "task-service.redeliver",
                    "",
                    new BasicProperties.Builder()
                            .headers(Map.of("taskflow-queue", "task-service.events"))
                            .build(),
                    "{}");

            await().untilAsserted(() -> {
                assertThat(queue("task-service.events").path("messages").asInt())
                        .isOne();
                assertThat(queue("task-service.events").path("consumers").asInt())
                        .isZero();
                assertThat(queue("operations-service.dead-letters")
                                .path("consumers")
                                .asInt())
                        .isPositive();
            });
            assertThat(queue("task-service.commands").path("messages").isNull()).isTrue();
            service.take("task-service.events");
        }
    }

    @Test
    void deadLettersAreCounted() throws Exception {
        int before = system().at("/deadLetters/open").asInt();
        desk.bus().die(desk.queue(), "m-1", "broken", "{}");
        desk.awaitOpen(1);

        JsonNode letters = system().path("deadLetters");

        assertThat(letters.path("open").asInt()).isEqualTo(before + 1);
        assertThat(letters.path("oldestAge").isNumber()).isTrue();
    }

    private JsonNode queue(String name) {
        return system().path("queues")
                .valueStream()
                .filter(queue -> queue.path("queue").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode system() {
        return desk.admin().get("/api/admin/system").json();
    }

    private static JsonNode service(JsonNode system, String name) {
        return system.path("services")
                .valueStream()
                .filter(service -> service.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
