package io.taskflow.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.TokenIssuer;
import io.taskflow.testing.TestInfrastructure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** An hour refills a quota so slowly that no pause between two requests gives one back. */
@GatewayTest
@TestPropertySource(
        properties = {
            "taskflow.rate-limit.user.quota=3",
            "taskflow.rate-limit.user.window=1h",
            "taskflow.rate-limit.anonymous.quota=4",
            "taskflow.rate-limit.anonymous.window=1h",
            "taskflow.rate-limit.sign-in.quota=2",
            "taskflow.rate-limit.sign-in.window=1h"
        })
class RateLimitsTest {

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry settings) {
        settings.add("spring.data.redis.url", TestInfrastructure::redis);
    }

    @LocalServerPort
    int port;

    @Autowired
    WebTestClient client;

    @Autowired
    Services services;

    @Autowired
    TokenIssuer issuer;

    @Autowired
    RateLimitBuckets buckets;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @BeforeEach
    void reset() {
        services.reset();
        redis.delete(redis.scan()).block();
    }

    @Test
    void everyAnswerSaysWhatIsLeft() {
        tasksOf("alice")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"user\";q=3;w=3600")
                .expectHeader()
                .valueEquals("RateLimit", "\"user\";r=2;t=1200");
    }

    @Test
    void whoHasUsedTheQuotaUpWaits() {
        for (int i = 0; i < 3; i++) {
            tasksOf("alice").expectStatus().isOk();
        }

        tasksOf("alice")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .value(
                        "Retry-After",
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 1200))
                .expectHeader()
                .value("RateLimit", left -> assertThat(left).startsWith("\"user\";r=0;t="))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/too-many-requests")
                .jsonPath("$.traceId")
                .isNotEmpty();
        assertThat(services.task().count()).isEqualTo(3);
    }

    @Test
    void onePersonsQuotaIsNotAnothers() {
        for (int i = 0; i < 4; i++) {
            tasksOf("alice");
        }

        tasksOf("bob").expectStatus().isOk();
    }

    @Test
    void loginsAndRegistrationsShareAStricterQuota() {
        signIn("login").expectStatus().isOk();
        signIn("register").expectStatus().isOk();

        signIn("login")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"sign-in\";q=2;w=3600");
        assertThat(services.auth().count()).isEqualTo(2);
        signIn("refresh").expectStatus().isOk();
    }

    @Test
    void aPathInAnotherSpellingMeetsTheSameLimit() throws IOException {
        for (String spelling : List.of("/api/auth/%6Cogin", "/api/%61uth/login")) {
            assertThat(RawHttp.status(RawHttp.send(
                            port, "POST " + spelling + " HTTP/1.1\nHost: localhost\nConnection: close\n\n")))
                    .isEqualTo(200);
            assertThat(Objects.requireNonNull(services.auth().last()).uri()).isEqualTo("/api/auth/login");
        }

        signIn("login").expectStatus().isEqualTo(429);
    }

    @Test
    void callsWithABadTokenCountForTheirAddress() {
        for (int i = 0; i < 4; i++) {
            withToken("nonsense").expectStatus().isUnauthorized().expectHeader().exists("WWW-Authenticate");
        }

        withToken("nonsense").expectStatus().isEqualTo(429).expectHeader().doesNotExist("WWW-Authenticate");
        tasksOf("alice").expectStatus().isOk();
    }

    private ResponseSpec withToken(String token) {
        return client.get()
                .uri("/api/tasks")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    @Test
    void callsWithoutATokenCountForTheirAddressThoughTheyAreRefused() {
        for (int i = 0; i < 4; i++) {
            client.get().uri("/api/tasks").exchange().expectStatus().isUnauthorized();
        }

        client.get()
                .uri("/api/tasks")
                .header("X-Forwarded-For", "192.0.2.99")
                .exchange()
                .expectStatus()
                .isEqualTo(429);
    }

    @Test
    void aBucketThatAllInstancesShareGivesNoMoreThanItHolds() {
        RateLimit tenAnHour = new RateLimit(10, Duration.ofHours(1));

        assertThat(granted(tenAnHour, 4)).isEqualTo(4);
        assertThat(granted(tenAnHour, 10)).isEqualTo(6);
        assertThat(granted(tenAnHour, 1)).isZero();
    }

    private int granted(RateLimit limit, int wanted) {
        return Objects.requireNonNull(
                        buckets.take("rate-limit:test", limit, wanted).block())
                .granted();
    }

    @Test
    void healthIsNeverLimited() {
        for (int i = 0; i < 10; i++) {
            client.get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    private ResponseSpec tasksOf(String user) {
        return client.get()
                .uri("/api/tasks")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf(user)))
                .exchange();
    }

    private ResponseSpec signIn(String call) {
        return client.post().uri("/api/auth/" + call).exchange();
    }
}
