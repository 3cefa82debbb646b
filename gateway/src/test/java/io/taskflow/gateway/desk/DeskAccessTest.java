package io.taskflow.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.gateway.surroundings.Api;
import io.taskflow.gateway.surroundings.Bus;
import io.taskflow.gateway.surroundings.GatewayTest;
import io.taskflow.gateway.surroundings.OnTheBus;
import io.taskflow.gateway.surroundings.RawHttp;
import io.taskflow.gateway.surroundings.TokenIssuer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The desk from an attacker's side: whoever is no administrator gets nothing, and an administrator cannot break it. */
@GatewayTest
class DeskAccessTest implements OnTheBus {

    @LocalServerPort
    int port;

    @Autowired
    WebTestClient client;

    @Autowired
    TokenIssuer issuer;

    @ParameterizedTest
    @CsvSource({
        "GET, /api/admin/dead-letters",
        "GET, /api/admin/dead-letters/00000000000000000000000000000000",
        "POST, /api/admin/dead-letters/00000000000000000000000000000000/replay",
        "POST, /api/admin/dead-letters/replay",
        "POST, /api/admin/dead-letters/discard",
        "DELETE, /api/admin/dead-letters/00000000000000000000000000000000",
        "GET, /api/admin/events/01976c3e-0000-7000-8000-000000000001",
        "GET, /api/admin/whatever-comes-later"
    })
    void onlyAdministratorsMay(String method, String path) throws IOException {
        for (String role : new String[] {"user", "ADMIN", "administrator", ""}) {
            assertThat(as(role).call(HttpMethod.valueOf(method), path, null).status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(RawHttp.status(RawHttp.get(port, path))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/dead-letters;x=1",
                "/api/admin//dead-letters",
                "/api/Admin/dead-letters",
                "/api/admin/./dead-letters",
                "/api/tasks/..;/admin/dead-letters",
                "/api/tasks/../admin/dead-letters",
                "/api/%61dmin/dead-letters",
                "/api/admin/dead-letters/",
                "/api/admin/dead-letters%2f",
                "/api/admin/dead-letters/%2e%2e/dead-letters",
                "/api/auth/login/../../admin/dead-letters"
            })
    void aTrickInThePathOpensNothing(String target) throws IOException {
        String answer = RawHttp.get(port, target, "Authorization: Bearer " + issuer.tokenOf("alice", "user"));

        assertThat(RawHttp.status(answer)).as(answer).isBetween(400, 404);
        assertThat(answer).doesNotContain("nextCursor", "Exception");
    }

    @Test
    void anUnknownLetterIsNotFound() {
        await().until(() -> as("admin").get("/api/admin/dead-letters").status() == 200);

        Api.Answer answer = as("admin").get("/api/admin/dead-letters/" + "0".repeat(32));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/not-found");
    }

    @ParameterizedTest
    @CsvSource({
        // A service cannot write a decision, nor a death of another service's queue.
        "task-service, taskflow.dead, desk.resolved",
        "task-service, taskflow.dead, auth-service.profiles",
        // The gateway tells no facts, gives no commands, and kills no message.
        "gateway, taskflow.events, task.created",
        "gateway, taskflow.commands, task.create",
        "gateway, taskflow.dead, task-service.directory",
        "gateway, taskflow.ledger, task.created",
        "gateway, '', taskflow.dead-letters",
        "gateway, task-service.retry, task-service.retry.500ms",
        // What ends in a service's queue without asking is the service's and the desk's alone; so is what it says of
        // itself.
        "auth-service, task-service.redeliver, ''",
        "auth-service, task-service.retry, task-service.retry.500ms",
        "auth-service, taskflow.events, task.created",
        "auth-service, taskflow.ledger, task-service",
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
    void theGatewayReadsNoServicesQueueAndMakesNone() throws Exception {
        String queue = Bus.newQueue();
        try (Bus service = Bus.as("task-service")) {
            service.declare(queue);
        }
        try (Bus gateway = Bus.as("gateway")) {
            assertThatThrownBy(() -> gateway.take(queue)).hasStackTraceContaining("ACCESS_REFUSED");
        }
        try (Bus gateway = Bus.as("gateway")) {
            assertThatThrownBy(() -> gateway.declare("gateway.mine")).hasStackTraceContaining("ACCESS_REFUSED");
        }
    }

    @Test
    void nobodySpeaksInTheGatewaysName() throws Exception {
        try (Bus service = Bus.as("task-service")) {
            assertThatThrownBy(() -> service.publish(
                            "taskflow.dead",
                            "task-service.directory",
                            new BasicProperties.Builder().userId("gateway").build(),
                            "{}"))
                    .hasStackTraceContaining("user_id");
        }
    }

    private Api as(String role) {
        return new Api(client, issuer.tokenOf("somebody", role));
    }
}
