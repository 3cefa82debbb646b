package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.Received;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.TokenIssuer;
import io.taskflow.gateway.fixture.Upstream;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@GatewayTest
class RoutingTest {

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

    @ParameterizedTest
    @CsvSource({
        "/api/users/me, auth",
        "/api/users?query=al, auth",
        "/api/admin/users/7/roles, auth",
        "/api/admin/audit?type=LOGIN, auth",
        "/api/projects, task",
        "/api/tasks?limit=3&cursor=a%2Bb, task",
        "/api/tasks/1/suggestions, task",
        "/api/filters, task",
        "/api/filters/7, task",
        "/api/tasks/changes?since=7, notification",
        "/api/tasks/changes/more, task",
        "/api/suggestions/next, suggestion",
        "/api/notifications?unread=true, notification",
        "/api/admin/dead-letters?limit=3, operations",
        "/api/admin/dead-letters/7/replay, operations",
        "/api/admin/suggestions/acceptance?days=7, suggestion",
        "/api/admin/system, operations",
        "/api/admin/system/history?hours=1, operations",
        "/api/admin/events/7, operations"
    })
    void everyPathHasOneService(String path, String service) {
        client.get()
                .uri(URI.create("http://localhost:" + port + path))
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice", "admin")))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(received(service).uri()).isEqualTo(path);
        assertThat(services.auth().count()
                        + services.task().count()
                        + services.suggestion().count()
                        + services.notification().count()
                        + services.operations().count())
                .isEqualTo(1);
    }

    @Test
    void methodBodyStatusAndHeadersPassUnchanged() {
        services.task()
                .answers((request, response) -> response.status(201)
                        .header("Location", "/api/tasks/1")
                        .header("ETag", "\"1\"")
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just("{\"id\":\"1\"}")));

        client.post()
                .uri("/api/tasks")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .header("Idempotency-Key", "k1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"title\":\"Übung\"}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/tasks/1")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json("{\"id\":\"1\"}");

        Received received = received("task");
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.body()).isEqualTo("{\"title\":\"Übung\"}");
        assertThat(received.headers().get("idempotency-key")).isEqualTo("k1");
        assertThat(received.headers().get("authorization")).startsWith("Bearer ");
    }

    @Test
    void aServicesOwnProblemPassesUnchanged() {
        services.task()
                .answers((request, response) -> response.status(404)
                        .header("Content-Type", "application/problem+json")
                        .sendString(Mono.just("{\"type\":\"/problems/not-found\",\"detail\":\"no task 7\"}")));

        client.get()
                .uri("/api/tasks/7")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("no task 7");
    }

    @Test
    void theBareAddressLeadsToTheDocumentation() {
        client.get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isTemporaryRedirect()
                .expectHeader()
                .location("/docs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/apix", "/webjars/swagger-ui/index.html", "/v3/api-docs", "/ws", "/ws/x"})
    void anUnknownPathIsANotFoundProblem(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found")
                .jsonPath("$.instance")
                .isEqualTo(path)
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @Test
    void anUnknownPathUnderApiIsANotFoundProblemForWhoMayAsk() {
        client.get()
                .uri("/api/unknown")
                .headers(headers -> headers.setBearerAuth(issuer.tokenOf("alice")))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aMethodThatIsNotSupportedIsAProblemThatNamesTheOthers() {
        client.delete()
                .uri("/docs/assets/docs.js")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .exists("Allow")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/method-not-allowed");
    }

    private Received received(String service) {
        Upstream upstream = switch (service) {
            case "auth" -> services.auth();
            case "task" -> services.task();
            case "suggestion" -> services.suggestion();
            case "notification" -> services.notification();
            default -> services.operations();
        };
        return Objects.requireNonNull(upstream.last(), service + " got nothing");
    }
}
