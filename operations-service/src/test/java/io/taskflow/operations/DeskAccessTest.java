package io.taskflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.operations.support.Api;
import io.taskflow.operations.support.Bus;
import io.taskflow.operations.support.Issuer;
import io.taskflow.operations.support.OperationsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk from an attacker's side: whoever is no administrator gets nothing, and an administrator cannot break it. */
@OperationsTest
class DeskAccessTest {

    @LocalServerPort
    int port;

    @Autowired
    Issuer issuer;

    @ParameterizedTest
    @CsvSource({
        "GET, /api/admin/dead-letters",
        "GET, /api/admin/dead-letters/00000000000000000000000000000000",
        "POST, /api/admin/dead-letters/00000000000000000000000000000000/replay",
        "POST, /api/admin/dead-letters/replay",
        "POST, /api/admin/dead-letters/discard",
        "DELETE, /api/admin/dead-letters/00000000000000000000000000000000",
        "GET, /api/admin/events/01976c3e-0000-7000-8000-000000000001",
        "GET, /api/admin/system",
        "GET, /api/admin/system/history?metric=OUTBOX_PENDING",
        "GET, /api/admin/whatever-comes-later"
    })
    void onlyAdministratorsMay(String method, String path) {
        for (String role : new String[] {"user", "ADMIN", "administrator", ""}) {
            assertThat(as(role).call(method, path, null).status()).as(role).isEqualTo(403);
        }
        assertThat(new Api(port, null).call(method, path, null).status()).isEqualTo(401);
    }

    @Test
    void anUnknownLetterIsNotFound() {
        Api.Answer answer = as("admin").get("/api/admin/dead-letters/" + "0".repeat(32));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/not-found");
    }

    @ParameterizedTest
    @CsvSource({
        // A service cannot write a death of another service's queue.
        "task-service, taskflow.dead, auth-service.profiles",
        // The desk tells no facts, gives no commands, and kills no message.
        "operations-service, taskflow.events, task.created",
        "operations-service, taskflow.commands, task.create",
        "operations-service, taskflow.dead, task-service.events",
        "operations-service, '', operations-service.dead-letters",
        "operations-service, task-service.retry, task-service.retry.500ms",
        // What ends in a service's queue without asking is the service's and the desk's alone; so is what it says of
        // itself.
        "auth-service, task-service.redeliver, ''",
        "auth-service, task-service.retry, task-service.retry.500ms",
        "auth-service, taskflow.events, task.created",
        "notification-service, taskflow.events, ''"
    })
    void theBrokerRefusesWhatAnAccountHasNoRightTo(String account, String exchange, String key) throws Exception {
        try (Bus bus = Bus.as(account)) {
            assertThatThrownBy(() -> bus.publish(
                            exchange,
                            key,
                            new BasicProperties.Builder().userId(account).build(),
                            "{}"))
                    .hasStackTraceContaining("ACCESS_REFUSED");
        }
    }

    @Test
    void theDeskReadsNoServicesQueueAndMakesNone() throws Exception {
        String queue = Bus.newQueue();
        try (Bus service = Bus.as("task-service")) {
            service.declare(queue);
        }
        try (Bus desk = Bus.as("operations-service")) {
            assertThatThrownBy(() -> desk.take(queue)).hasStackTraceContaining("ACCESS_REFUSED");
        }
        try (Bus desk = Bus.as("operations-service")) {
            assertThatThrownBy(() -> desk.declare("operations-service.mine")).hasStackTraceContaining("ACCESS_REFUSED");
        }
    }

    @Test
    void nobodySpeaksInTheDesksName() throws Exception {
        try (Bus service = Bus.as("task-service")) {
            assertThatThrownBy(() -> service.publish(
                            "taskflow.dead",
                            "task-service.events",
                            new BasicProperties.Builder()
                                    .userId("operations-service")
                                    .build(),
                            "{}"))
                    .hasStackTraceContaining("user_id");
        }
    }

    private Api as(String role) {
        return new Api(port, issuer.tokenOf(role));
    }
}
