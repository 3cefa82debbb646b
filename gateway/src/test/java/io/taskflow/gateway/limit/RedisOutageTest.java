package io.taskflow.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.TokenIssuer;
import io.taskflow.testing.Relay;
import io.taskflow.testing.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** With a quota that a few requests use up, and an hour that gives none back meanwhile. */
@GatewayTest
@DirtiesContext
@TestPropertySource(properties = {"taskflow.rate-limit.sign-in.quota=2", "taskflow.rate-limit.sign-in.window=1h"})
@ExtendWith(OutputCaptureExtension.class)
class RedisOutageTest {

    private static final URI REDIS = URI.create(TestInfrastructure.redis());
    private static final Relay RELAY = new Relay(REDIS.getHost(), REDIS.getPort());

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry settings) {
        settings.add(
                "spring.data.redis.url", () -> "redis://%s@127.0.0.1:%d".formatted(REDIS.getUserInfo(), RELAY.port()));
    }

    @AfterAll
    static void close() throws IOException {
        RELAY.close();
    }

    @Autowired
    WebTestClient client;

    @Autowired
    TokenIssuer issuer;

    @Autowired
    MeterRegistry meters;

    @Test
    void withoutRedisTheGatewayCountsByItselfAndNobodyNoticesButTheOperator(CapturedOutput log) {
        tasks().expectHeader().exists("RateLimit");

        RELAY.dies();
        for (int i = 0; i < 20; i++) {
            tasks().expectStatus().isOk();
        }
        tasks().expectHeader().exists("RateLimit");
        signIn().expectStatus().isOk();
        signIn().expectStatus().isOk();
        signIn().expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
        assertThat(log.getOut()).containsOnlyOnce("Redis does not answer");
        assertThat(log.getOut()).doesNotContain("Error calling rate limiter lua");
        assertThat(meters.counter("taskflow.gateway.rate.limit.local").count()).isGreaterThanOrEqualTo(20);

        RELAY.comesBack();
        await().until(() -> signIn().returnResult(Void.class).getStatus().is2xxSuccessful());
    }

    private ResponseSpec signIn() {
        return client.post().uri("/api/auth/login").exchange();
    }

    private ResponseSpec tasks() {
        return client.get()
                .uri("/api/tasks")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange();
    }
}
