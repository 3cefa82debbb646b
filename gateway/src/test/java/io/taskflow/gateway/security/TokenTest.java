package io.taskflow.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class TokenTest {

    @Autowired
    WebTestClient client;

    @Autowired
    Services services;

    @Autowired
    TokenIssuer issuer;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void withoutATokenNothingReachesAService() {
        client.get()
                .uri("/api/tasks")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer realm=\"taskflow\"")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthorized")
                .jsonPath("$.traceId")
                .isNotEmpty();
        assertThat(services.task().count()).isZero();
    }

    @Test
    void aTokenThatIsNotTheIssuersForThisApiAndInTimeIsRefused() {
        Instant past = Instant.now().minusSeconds(600);
        Stream.of(
                        issuer.unsigned(),
                        issuer.forged(),
                        issuer.tokenWith(token -> token.audience("account")),
                        issuer.tokenWith(token -> token.issuer("https://elsewhere.example.org")),
                        issuer.tokenWith(token -> token.expirationTime(Date.from(past))),
                        issuer.tokenWith(token ->
                                token.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))),
                        issuer.tokenWith(token -> token.subject(null)),
                        issuer.tokenWith(token -> token.subject("alice")),
                        issuer.tokenWith(token -> token.expirationTime(null)),
                        issuer.tokenOf("alice") + "x",
                        "a.b.c",
                        "nonsense")
                .forEach(this::isRefused);
        assertThat(services.task().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"made-up\",\"kid\":\"known\"}",
                "{\"alg\":\"HS256\",\"kid\":\"known\"}",
                "{\"alg\":\"RSA-OAEP\",\"enc\":\"A128GCM\"}",
                "{\"alg\":\"RS256\",\"kid\":\"known\",\"crit\":[\"x\"],\"x\":1}",
                "{\"alg\":\"ES256\",\"kid\":\"known\"}",
                "{\"alg\":\"RS256\",\"kid\":\"stranger\"}",
                "{\"alg\":5}",
                "{}"
            })
    void aHeaderThatTheIssuerNeverWritesIsRefused(String header) {
        String good = issuer.tokenOf("alice");
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));

        isRefused(encoded + good.substring(good.indexOf('.')));
    }

    private void isRefused(String token) {
        client.get()
                .uri("/api/tasks")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .value("WWW-Authenticate", value -> assertThat(value).startsWith("Bearer"))
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "login", "refresh", "logout"})
    void credentialsInTheBodyNeedNoTokenAndAnOldOneDoesNotMatter(String call) {
        client.post()
                .uri("/api/auth/" + call)
                .header("Authorization", "Bearer " + issuer.unsigned())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(services.auth().last())
                .satisfies(received ->
                        assertThat(received.headers().contains("authorization")).isFalse());
    }

    @Test
    void theOpenCallsAreOpenForPostOnly() {
        client.get().uri("/api/auth/login").exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsPublicAndUpWithoutRedis(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void metricsAreForAdministratorsOnly() {
        client.get().uri("/actuator/prometheus").exchange().expectStatus().isUnauthorized();
        client.get()
                .uri("/actuator/prometheus")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice", "user")))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/forbidden");
        client.get()
                .uri("/actuator/prometheus")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("root", "admin")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics).contains("taskflow_gateway_rate_limit_local_total"));
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        client.get()
                .uri("/docs")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'"));
    }
}
