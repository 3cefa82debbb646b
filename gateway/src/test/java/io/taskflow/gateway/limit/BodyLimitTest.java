package io.taskflow.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.Services;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@GatewayTest
class BodyLimitTest {

    private static final int MIB = 1024 * 1024;
    private static final byte[] KIB = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);

    @Autowired
    WebTestClient client;

    @Autowired
    Services services;

    @Autowired
    CircuitBreakerRegistry circuits;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void anAnnouncedBodyOfMoreThanAMebibyteIsRefusedUnread() {
        client.post()
                .uri("/api/auth/login")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new byte[MIB + 1])
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/too-large");
        assertThat(services.auth().count()).isZero();
    }

    @Test
    void aChunkedBodyIsRefusedOnceItGrowsTooLarge() {
        postChunks(1025)
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.traceId")
                .isNotEmpty();
        assertThat(services.auth().count()).isZero();
    }

    @Test
    void aMebibytePasses() {
        postChunks(1024).expectStatus().isOk();
        assertThat(Objects.requireNonNull(services.auth().last()).body()).hasSize(MIB);
    }

    @Test
    void bodiesThatAreTooLargeNeverOpenACircuit() {
        for (int i = 0; i < 25; i++) {
            postChunks(1030).expectStatus().isEqualTo(413).expectBody();
        }
        assertThat(circuits.circuitBreaker("auth").getState()).isEqualTo(State.CLOSED);
    }

    private WebTestClient.ResponseSpec postChunks(int kibibytes) {
        Flux<DataBuffer> body = Flux.range(0, kibibytes).map(i -> DefaultDataBufferFactory.sharedInstance.wrap(KIB));
        return client.post()
                .uri("/api/auth/login")
                .contentType(MediaType.APPLICATION_JSON)
                .body(BodyInserters.fromDataBuffers(body))
                .exchange();
    }
}
