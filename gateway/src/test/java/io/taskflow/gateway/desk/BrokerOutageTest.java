package io.taskflow.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.surroundings.Api;
import io.taskflow.gateway.surroundings.GatewayTest;
import io.taskflow.gateway.surroundings.Relay;
import io.taskflow.gateway.surroundings.TokenIssuer;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class BrokerOutageTest {

    private static final String LIST = "/api/admin/dead-letters";
    private static final String EVENT = "/api/admin/events/01976c3e-0000-7000-8000-000000000001";
    private static final Vhost VHOST = TestInfrastructure.rabbit();
    private static final Relay RELAY = new Relay(VHOST.host(), VHOST.port());

    @Autowired
    WebTestClient client;

    @Autowired
    TokenIssuer issuer;

    /** Dead before the gateway starts. */
    @DynamicPropertySource
    static void bus(DynamicPropertyRegistry settings) {
        RELAY.dies();
        settings.add("taskflow.amqp.host", () -> "127.0.0.1");
        settings.add("taskflow.amqp.port", RELAY::port);
        settings.add("taskflow.amqp.vhost", VHOST::name);
        settings.add("taskflow.amqp.password", () -> VHOST.password("gateway"));
    }

    @AfterAll
    static void close() throws IOException {
        RELAY.close();
    }

    @Test
    void withoutTheBrokerOnlyTheDeskIsClosedAndItOpensAgainByItself(CapturedOutput log) {
        Api admin = new Api(client, issuer.tokenOf("op-1", "admin"));
        isClosed(admin);
        RELAY.comesBack();
        await().until(() -> admin.get(LIST).status() == 200);
        RELAY.dies();
        await().until(() -> admin.get(LIST).status() == 503);
        isClosed(admin);
        RELAY.comesBack();
        await().until(() -> admin.get(LIST).status() == 200);
        assertThat(log.getOut().lines().filter(line -> !line.contains("org.testcontainers")))
                .noneMatch(line -> line.contains("ERROR") || line.contains("Caught an exception"));
    }

    private void isClosed(Api admin) {
        for (String path : new String[] {LIST, recent()}) {
            Api.Answer answer = admin.get(path);
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.retryAfter()).isEqualTo("5");
            assertThat(answer.body()).contains("/problems/unavailable").doesNotContain("Exception", "127.0.0.1");
        }
        assertThat(admin.get(EVENT).status()).as("too old, whoever is away").isEqualTo(404);
        assertThat(admin.get("/api/tasks").status()).isEqualTo(200);
        assertThat(admin.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private static String recent() {
        String now = String.format("%012x", System.currentTimeMillis());
        return "/api/admin/events/" + now.substring(0, 8) + "-" + now.substring(8) + "-7000-8000-000000000001";
    }
}
