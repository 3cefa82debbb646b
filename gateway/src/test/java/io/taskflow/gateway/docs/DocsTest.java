package io.taskflow.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.Site;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@GatewayTest
class DocsTest {

    @Autowired
    WebTestClient client;

    @Autowired
    Services services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void thePageLoadsAllItsPartsFromTheGateway() {
        new Site(client).hasItsOwnParts("/docs", 5);
    }

    @Test
    void thePageListsEveryService() {
        assertThat(get("/docs/assets/docs.js")).contains("task", "auth", "suggestion", "notification", "operations");
    }

    @Test
    void aServicesDocumentNamesTheGatewayAsItsServer() {
        services.task()
                .answers(
                        (request, response) -> response.header("Content-Type", "application/json")
                                .sendString(
                                        Mono.just(
                                                "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://10.0.0.7:8082\"}],\"paths\":{}}")));

        client.get()
                .uri("/v3/api-docs/task")
                .header("Accept-Encoding", "gzip")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"https://tasks.example.org\"}],\"paths\":{}}");
        assertThat(Objects.requireNonNull(services.task().last()).uri()).isEqualTo("/v3/api-docs");
    }

    @Test
    void aLargeDocumentPasses() {
        services.auth()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just("{\"description\":\"" + "x".repeat(1_000_000) + "\"}")));

        assertThat(get("/v3/api-docs/auth")).hasSizeGreaterThan(1_000_000);
    }

    @Test
    void aServiceThatIsDownHasAProblemForADocument() {
        services.suggestion().stop();

        client.get()
                .uri("/v3/api-docs/suggestion")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private String get(String address) {
        return new Site(client).get(address);
    }
}
