package io.taskflow.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.Browser;
import io.taskflow.gateway.fixture.GatewayTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class WebApplicationTest {

    @DynamicPropertySource
    static void files(DynamicPropertyRegistry settings) {
        settings.add("taskflow.web.files", WebApplicationTest::made);
    }

    private static String made() {
        try {
            Path folder = Files.createTempDirectory("web");
            Path assets = Files.createDirectory(folder.resolve("assets"));
            Files.writeString(folder.resolve("index.html"), "<!doctype html><title>TaskFlow</title>");
            Files.writeString(folder.resolve("favicon.svg"), "<svg/>");
            Files.writeString(assets.resolve("main-1a2b.js"), "plain");
            Files.writeString(assets.resolve("main-1a2b.js.br"), "brotli");
            Files.writeString(assets.resolve("main-1a2b.js.gz"), "gzip");
            return folder.toUri().toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    WebTestClient client;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/projects/WEB/board", "/tasks/1?tab=x"})
    void everyPathOfTheApplicationIsItsPage(String path) {
        page(path)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("script-src 'self'", "frame-ancestors 'none'", "trusted-types 'none'")
                                .doesNotContain("unsafe"))
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("TaskFlow"));
    }

    @Test
    void anAssetIsKeptForEverAndSentAsSmallAsTheBrowserReadsIt() {
        // A client that unpacks nothing by itself.
        Browser browser = new Browser("http://localhost", port);
        assertThat(browser.open("/assets/main-1a2b.js", "Accept-Encoding", "br, gzip")
                        .body())
                .isEqualTo("brotli");
        assertThat(browser.open("/assets/main-1a2b.js", "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .isEqualTo("gzip");
        asset().expectHeader()
                .value("Cache-Control", cache -> assertThat(cache).contains("immutable", "max-age=31536000"))
                .expectHeader()
                .value("Content-Type", type -> assertThat(type).contains("javascript"))
                .expectBody(String.class)
                .isEqualTo("plain");
    }

    private ResponseSpec asset() {
        return client.get()
                .uri("/assets/main-1a2b.js")
                .header("Accept-Encoding", "identity")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aFileBesideThePageIsAskedForAnew() {
        client.get()
                .uri("/favicon.svg")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectBody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/none.svg", "/assets/../index.html.bak"})
    void whatIsNotThereIsNoPage(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isBetween(400, 404))
                .expectBody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/none", "/v3/none", "/actuator/none", "/logout/none", "/ws"})
    void otherPathsAreNoPagesEither(String path) {
        page(path)
                .expectStatus()
                .value(status -> assertThat(status).isIn(401, 404))
                .expectBody();
    }

    @Test
    void aProgramIsNotAnsweredWithAPage() {
        client.get()
                .uri("/projects")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody();
    }

    @Test
    void theDocumentsStayWhereTheyAre() {
        page("/docs").expectBody(String.class).value(page -> assertThat(page).contains("TaskFlow API"));
    }

    private ResponseSpec page(String path) {
        return client.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
    }
}
