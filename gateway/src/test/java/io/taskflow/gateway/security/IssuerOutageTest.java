package io.taskflow.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The issuer's keys are asked for where nobody listens. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "taskflow.security.jwks-uri=http://127.0.0.1:1/certs")
class IssuerOutageTest {

    @Autowired
    WebTestClient client;

    @Autowired
    TokenIssuer issuer;

    @Test
    void whileNobodyCanSayWhetherATokenIsGoodTheAnswerIsUnavailable(CapturedOutput log) {
        client.get()
                .uri("/api/tasks")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("Retry-After");
        assertThat(log.getOut()).contains("GET /api/tasks: the issuer of tokens does not answer: ");
    }
}
