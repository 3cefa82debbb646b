package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What takes too long, and what may, under time-outs of a second, since each is waited for to its end. Nothing here has to be in time for a test to pass. */
@GatewayTest
@TestPropertySource(
        properties = {
            "taskflow.services.response-timeout=1s",
            "taskflow.gateway.body-timeout=1s",
            "taskflow.gateway.head-timeout=1s"
        })
class TimeoutsTest {

    @LocalServerPort
    int port;

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
    void aServiceThatDoesNotAnswerInTimeIsUnavailable() {
        services.notification().answers((request, response) -> Mono.never());

        client.get()
                .uri("/api/notifications")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unavailable");
    }

    @Test
    void aStreamOfEventsOutlivesTheResponseTimeout() {
        services.task()
                .answers((request, response) -> response.sse()
                        .sendString(
                                Flux.interval(Duration.ofMillis(300)).take(9).map(i -> "data: " + i + "\n\n")));

        var begun = await().until(this::changes, answer -> answer.getStatus().is2xxSuccessful());

        assertThat(begun.getResponseBody().collectList().block()).hasSize(9);
    }

    /** For a head that comes too late is a 503, as it should be, and then there is no stream to look at. */
    private FluxExchangeResult<String> changes() {
        return client.get()
                .uri("/api/tasks/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange()
                .returnResult(String.class);
    }

    @Test
    void aHeadThatDoesNotArriveInTimeEndsTheConnection() throws IOException {
        assertThat(RawHttp.send(port, "GET /api/tasks HTTP/1.1\nHost: localhost\nX-Slow: "))
                .isEmpty();
    }

    @Test
    void theSecondHeadOnAConnectionIsTimedToo() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            send(socket, "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}");
            var answer = new StringBuilder();
            while (!answer.toString().endsWith("{}")) {
                answer.append((char) socket.getInputStream().read());
            }
            assertThat(answer).startsWith("HTTP/1.1 200");

            send(socket, "GET /api/tasks HTTP/1.1\r\nHost: ");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void halfAHeadDoesNotEndTheAnswerToTheRequestBeforeIt() {
        services.task()
                .answers((request, response) -> response.sendString(
                        Flux.interval(Duration.ofMillis(300)).take(9).map(i -> i + ";")));

        String answer = await().until(this::answerBeforeHalfAHead, text -> text.startsWith("HTTP/1.1 200"));

        assertThat(answer).contains("0;", "8;").endsWith("0\r\n\r\n");
    }

    /** An answer that begins too late is a 503, as it should be, and then there is nothing to look at. */
    private String answerBeforeHalfAHead() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            String token = issuer.tokenOf("alice");
            send(socket, "GET /api/tasks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n");
            byte[] begin = socket.getInputStream().readNBytes(100);
            send(socket, "GET /api/tasks HTTP/1.1\r\nHost: ");
            byte[] rest = socket.getInputStream().readAllBytes();
            return new String(begin, StandardCharsets.US_ASCII) + new String(rest, StandardCharsets.US_ASCII);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Of suggestion-service, for which the gateway waits so long that its answer cannot be what comes too late. */
    @Test
    void aBodyThatDoesNotArriveInTimeIsATimeoutOfTheClient() throws IOException {
        String head = "POST /api/suggestions/next HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: 10\n";
        String answer = RawHttp.send(port, head + "Authorization: Bearer " + issuer.tokenOf("alice") + "\n\n{");

        assertThat(RawHttp.status(answer)).isEqualTo(408);
        assertThat(answer).contains("/problems/request-timeout");
    }
}
