package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class CircuitTest {

    @LocalServerPort
    int port;

    @Autowired
    WebTestClient client;

    @Autowired
    Services services;

    @Autowired
    TokenIssuer issuer;

    @Autowired
    CircuitBreakerRegistry circuits;

    /** The first call makes the circuit, with the gateway's settings; a test that asks for it before would make one without. */
    @BeforeEach
    void reset() {
        services.reset();
        notifications().expectStatus().isOk();
        services.reset();
    }

    /** The other tests' gateway is this one. */
    @AfterEach
    void closeAll() {
        circuits.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void aServiceThatIsDownIsAProblemWithATimeToComeBackAndTheLogSaysWhich(CapturedOutput log) {
        services.notification().stop();

        isUnavailable(notifications());

        assertThat(log.getOut()).contains("GET /api/notifications: notification-service does not answer: ");
    }

    @Test
    void theLogNamesTheServiceOfTheOpenCallsAndOfTheDocumentsToo(CapturedOutput log) {
        services.auth().stop();
        services.task().stop();

        isUnavailable(client.post().uri("/api/auth/login").exchange());
        isUnavailable(client.get().uri("/v3/api-docs/task").exchange());

        assertThat(log.getOut())
                .contains("POST /api/auth/login: auth-service does not answer: ")
                .contains("GET /v3/api-docs/task: task-service does not answer: ");
    }

    @Test
    void aServiceThatHangsUpIsUnavailableAndIsNotAskedAgain() {
        services.notification()
                .answers((request, response) -> Mono.fromRunnable(() -> request.withConnection(Connection::dispose)));

        isUnavailable(client.post()
                .uri("/api/notifications/read-all")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange());
        assertThat(services.notification().count()).isEqualTo(1);
    }

    @Test
    void aServiceThatHangsUpInTheMiddleOfASmallAnswerIsUnavailableToo() {
        services.notification()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .header("Content-Length", "100")
                        .header("ETag", "\"1\"")
                        .sendString(
                                Flux.just("{\"half\":").concatWith(Mono.error(new IOException("the rest is lost")))));

        isUnavailable(notifications().expectHeader().doesNotExist("ETag"));
    }

    @Test
    void anAnswerThatTakesLongerThanASecondStillComes() {
        services.notification()
                .answers((request, response) ->
                        response.sendString(Mono.just("{}").delayElement(Duration.ofMillis(1300))));

        notifications().expectStatus().isOk();
    }

    @Test
    void afterEnoughSilenceAServiceIsLeftAloneAndTriedAgainLater() {
        services.notification().stop();
        assertThat(pause()).isEqualTo(Duration.ofSeconds(5));
        pauseForAnHour();
        for (int i = 0; i < 10; i++) {
            isUnavailable(notifications());
        }
        assertThat(circuit().getState()).isEqualTo(State.OPEN);

        services.notification().reset();
        isUnavailable(notifications());
        assertThat(services.notification().count()).isZero();

        circuit().transitionToHalfOpenState();
        for (int i = 0; i < 3; i++) {
            notifications().expectStatus().isOk();
        }
        await().until(() -> circuit().getState() == State.CLOSED);
    }

    private Duration pause() {
        return Duration.ofMillis(circuit()
                .getCircuitBreakerConfig()
                .getWaitIntervalFunctionInOpenState()
                .apply(1));
    }

    /** Whatever the machine does meanwhile, the circuit does not try again by itself. */
    private void pauseForAnHour() {
        var patient = CircuitBreakerConfig.from(circuit().getCircuitBreakerConfig())
                .waitDurationInOpenState(Duration.ofHours(1))
                .build();
        circuits.replace(circuit().getName(), CircuitBreaker.of(circuit().getName(), patient));
    }

    @Test
    void aCircuitNeverOpensOnAnswersWhateverTheyAre() {
        for (int status : new int[] {400, 404, 409, 429, 500, 503}) {
            services.notification()
                    .answers((request, response) -> response.status(status).send());
            for (int i = 0; i < 20; i++) {
                notifications().expectStatus().isEqualTo(status).expectBody();
            }
        }
        assertThat(circuit().getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void clientsThatGoAwayInMidUploadAreNoFaultOfTheService() throws IOException {
        var outcomes = new ConcurrentLinkedQueue<String>();
        circuit()
                .getEventPublisher()
                .onEvent(event -> outcomes.add(event.getEventType().name()));
        for (int i = 0; i < 20; i++) {
            abortedUpload();
        }
        for (int i = 0; i < 20; i++) {
            notifications().expectStatus().isOk();
        }

        assertThat(circuit().getState()).isEqualTo(State.CLOSED);
        assertThat(outcomes).doesNotContain("ERROR");
    }

    /** The body begins and never ends: the connection is reset. */
    private void abortedUpload() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST /api/notifications/read-all HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + issuer.tokenOf("alice") + "\r\nContent-Length: 1000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> services.notification().arriving() > 0);
            socket.setSoLinger(true, 0);
        }
        await().until(() -> services.notification().arriving() == 0);
    }

    @Test
    void anotherServicesSilenceDoesNotMatter() {
        circuit().transitionToOpenState();

        client.get()
                .uri("/api/tasks")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void manyMayWaitForAServiceAtOnce() {
        Sinks.Empty<String> allHaveCome = Sinks.empty();
        services.notification()
                .answers((request, response) ->
                        response.sendString(allHaveCome.asMono().defaultIfEmpty("{}")));

        var answers = Flux.range(0, 100)
                .flatMap(
                        i -> Mono.fromCallable(this::statusOfNotifications)
                                .subscribeOn(Schedulers.fromExecutor(
                                        task -> Thread.ofVirtual().start(task))),
                        100)
                .collectList()
                .toFuture();
        await().until(() -> services.notification().count() == 100);
        allHaveCome.tryEmitEmpty().orThrow();

        assertThat(answers.join()).hasSize(100).containsOnly(200);
    }

    private int statusOfNotifications() {
        return notifications().expectBody().returnResult().getStatus().value();
    }

    private CircuitBreaker circuit() {
        return circuits.circuitBreaker("notification");
    }

    private ResponseSpec notifications() {
        return client.get()
                .uri("/api/notifications")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange();
    }

    private static void isUnavailable(ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unavailable")
                .jsonPath("$.traceId")
                .isNotEmpty();
    }
}
