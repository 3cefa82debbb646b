package io.taskflow.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.fixture.Browser;
import io.taskflow.gateway.fixture.Browser.Page;
import io.taskflow.gateway.fixture.BrowserFixture;
import io.taskflow.gateway.fixture.BrowserTest;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.local.http.JsonApi;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@BrowserTest
class LogoutTest {

    private static final String ORIGIN = BrowserFixture.publicUrl();

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    private final TestUser erin = TestInfrastructure.keycloak().createUser("erin");

    private Browser browser = new Browser(ORIGIN, 1);

    @BeforeEach
    void logIn() {
        services.reset();
        browser = new Browser(ORIGIN, port);
        browser.logIn(erin.username(), erin.password(), "/login");
    }

    @Test
    void aLogoutEndsTheSessionHereAndAtKeycloak() {
        String cookie = Objects.requireNonNull(browser.cookie("taskflow"));

        Page out = browser.call("POST", "/logout", null, "Origin", ORIGIN, "X-CSRF-Token", browser.csrfToken());

        assertThat(out.status()).isEqualTo(200);
        assertThat(out.json().path("logoutUrl").asString()).isEqualTo("/");
        assertThat(browser.cookie("taskflow")).isNull();
        browser.setCookie("taskflow", cookie);
        assertThat(browser.open("/api/session").status()).isEqualTo(401);
        assertThat(sessionsAtKeycloak()).isEmpty();
        // Which tells the bus, so that the session's sockets close.
        assertThat(services.auth().last()).satisfies(told -> {
            assertThat(told.method() + " " + told.uri()).isEqualTo("DELETE /api/auth/session");
            assertThat(told.headers().get("Authorization")).startsWith("Bearer ");
        });
    }

    @Test
    void aLogoutWaitsForNoServiceThatIsAway() {
        services.auth().stop();

        assertThat(browser.call("POST", "/logout", null, "Origin", ORIGIN, "X-CSRF-Token", browser.csrfToken())
                        .status())
                .isEqualTo(200);
        assertThat(sessionsAtKeycloak()).isEmpty();
    }

    @Test
    void nobodyElseLogsAPersonOut() {
        assertThat(browser.call("POST", "/logout", null, "Origin", ORIGIN).status())
                .isEqualTo(403);
        assertThat(browser.call(
                                "POST",
                                "/logout",
                                null,
                                "Origin",
                                "https://evil.example.org",
                                "X-CSRF-Token",
                                browser.csrfToken())
                        .status())
                .isEqualTo(403);
        assertThat(browser.open("/api/session").status()).isEqualTo(200);
    }

    @Test
    void aLogoutAtKeycloakEndsTheSessionHere() {
        JsonNode client = client();
        setBackChannel(client, "http://localhost:" + port + "/logout/backchannel");

        TestInfrastructure.keycloak().keycloak().call("POST", "/taskflow/users/" + erin.id() + "/logout", null);

        await().until(() -> browser.open("/api/session").status() == 401);
        setBackChannel(
                client, client.path("attributes").path("backchannel.logout.url").asString(""));
    }

    @Test
    void onlyKeycloaksWordEndsASession() {
        String notForThat = TestInfrastructure.keycloak().createUser("frank").token();

        assertThat(browser.submit("/logout/backchannel", Map.of("logout_token", notForThat))
                        .status())
                .isEqualTo(400);
        assertThat(browser.submit("/logout/backchannel", Map.of("logout_token", "a.b.c"))
                        .status())
                .isEqualTo(400);
        assertThat(browser.submit("/logout/backchannel", Map.of("x", "y")).status())
                .isEqualTo(400);
        assertThat(browser.open("/api/session").status()).isEqualTo(200);
    }

    private JsonNode sessionsAtKeycloak() {
        return TestInfrastructure.keycloak().keycloak().call("GET", "/taskflow/users/" + erin.id() + "/sessions", null);
    }

    private static JsonNode client() {
        return TestInfrastructure.keycloak()
                .keycloak()
                .call("GET", "/taskflow/clients?clientId=gateway", null)
                .path(0);
    }

    private static void setBackChannel(JsonNode client, String url) {
        ObjectNode changed = JsonApi.JSON.readTree(client.toString()).asObject();
        ((ObjectNode) changed.path("attributes")).put("backchannel.logout.url", url);
        TestInfrastructure.keycloak()
                .keycloak()
                .call("PUT", "/taskflow/clients/" + client.path("id").asString(), changed);
    }
}
