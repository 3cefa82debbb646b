package io.taskflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.operations.support.Api;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import io.taskflow.testing.Relay;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Without the broker the desk still shows what it has; without its table nothing that dies is lost. */
@OperationsTest
@DirtiesContext
class OutageTest {

    private static final Vhost VHOST = TestInfrastructure.rabbit();
    private static final Relay RELAY = new Relay(VHOST.host(), VHOST.port());

    @Autowired
    JdbcClient jdbc;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    @DynamicPropertySource
    static void bus(DynamicPropertyRegistry settings) {
        RELAY.dies();
        settings.add("spring.rabbitmq.host", () -> "127.0.0.1");
        settings.add("spring.rabbitmq.port", RELAY::port);
    }

    @AfterAll
    static void close() throws IOException {
        RELAY.close();
    }

    @Test
    void withoutTheBrokerLettersAreReadAndReplayedWhenItIsBack() throws Exception {
        RELAY.dies();
        desk.bus().die(desk.queue(), "m-1", "x", "{}");
        assertThat(desk.admin().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(desk.open().path("count").asInt()).isZero();

        RELAY.comesBack();
        String id = OpenDesk.ids(desk.awaitOpen(1)).getFirst();

        RELAY.dies();
        Api.Answer refused = desk.admin().post(OpenDesk.LIST + "/" + id + "/replay", null);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.retryAfter()).isEqualTo("5");
        assertThat(refused.body()).contains("/problems/unavailable").doesNotContain("Exception", "127.0.0.1");
        assertThat(desk.admin()
                        .get(OpenDesk.LIST + "/" + id)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("OPEN");

        RELAY.comesBack();
        await().until(() ->
                desk.admin().post(OpenDesk.LIST + "/" + id + "/replay", null).status() == 200);
    }

    @Test
    void whatDiesWhileTheDatabaseFailsIsStoredLater() throws Exception {
        RELAY.comesBack();
        jdbc.sql("ALTER TABLE dead_letter RENAME TO out_of_reach").update();
        try {
            desk.bus().die(desk.queue(), "m-1", "x", "{}");
            await().until(() -> desk.admin().get(OpenDesk.LIST).status() == 500);
            awaitRedelivery();
        } finally {
            jdbc.sql("ALTER TABLE out_of_reach RENAME TO dead_letter").update();
        }

        desk.awaitOpen(1);
    }

    /** The broker counts it when the service has given the message back. */
    private static void awaitRedelivery() {
        await().until(() -> VHOST.management()
                        .require("GET", "/queues/" + VHOST.name() + "/operations-service.dead-letters", null)
                        .at("/message_stats/redeliver")
                        .asInt(0)
                > 0);
    }
}
