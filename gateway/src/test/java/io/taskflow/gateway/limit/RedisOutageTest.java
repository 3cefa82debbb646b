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
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
@DirtiesContext
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
    void withoutRedisNothingIsLimitedAndNobodyNoticesButTheOperator(CapturedOutput log) {
        tasks().expectHeader().exists("RateLimit");

        RELAY.dies();
        for (int i = 0; i < 20; i++) {
            tasks().expectStatus().isOk();
        }
        tasks().expectHeader().doesNotExist("RateLimit");
        assertThat(log.getOut()).containsOnlyOnce("Redis does not answer");
        assertThat(log.getOut()).doesNotContain("Error calling rate limiter lua");
        assertThat(meters.counter("taskflow.gateway.rate.limit.bypassed").count())
                .isGreaterThanOrEqualTo(20);

        RELAY.comesBack();
        await().until(() ->
                tasks().returnResult(Void.class).getResponseHeaders().containsHeader("RateLimit"));
    }

    private ResponseSpec tasks() {
        return client.get()
                .uri("/api/tasks")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange();
    }
}
