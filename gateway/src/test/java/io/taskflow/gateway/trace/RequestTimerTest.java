package io.taskflow.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class RequestTimerTest {

    @Autowired
    WebTestClient client;

    @Autowired
    TokenIssuer issuer;

    @Test
    void aRequestHasOneTimerAndNoneForItsFiltersAndCalls() {
        get("/api/tasks", "user").expectStatus().isOk();

        get("/actuator/prometheus", "admin")
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics)
                        .contains("http_server_requests_seconds_count")
                        .doesNotContain("spring_security_", "http_client_requests", "lettuce_", "requests_active"));
    }

    @Test
    void theStateOfACircuitIsTold() {
        get("/api/tasks", "user").expectStatus().isOk();

        get("/actuator/prometheus", "admin")
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics)
                        .containsPattern(
                                "resilience4j_circuitbreaker_state\\{[^}]*name=\"task\",state=\"open\"[^}]*} 0"));
    }

    private ResponseSpec get(String path, String role) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice", role)))
                .exchange();
    }
}
