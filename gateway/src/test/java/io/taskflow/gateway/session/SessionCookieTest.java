package io.taskflow.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Where clients come over https. */
@GatewayTest
class SessionCookieTest {

    @Autowired
    SessionCookie cookie;

    @Autowired
    WebTestClient client;

    @Test
    void overHttpsNoNeighbouringHostCanSetTheCookieAndNoPlainRequestCarriesIt() {
        var response = new MockServerHttpResponse();
        SessionId id = SessionId.random();

        cookie.set(response, id);

        assertThat(response.getCookies().getFirst("__Host-taskflow"))
                .hasToString("__Host-taskflow=" + id.secret() + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() {
        client.get()
                .uri("/api/tasks")
                .exchange()
                .expectHeader()
                .valueEquals("Strict-Transport-Security", "max-age=31536000")
                .expectBody();
    }

    @Test
    void theLoginsCookieIsOfTheSameKind() {
        client.get()
                .uri("/login?returnTo=/x")
                .exchange()
                .expectStatus()
                .isFound()
                .expectCookie()
                .secure("__Host-taskflow-login", true)
                .expectCookie()
                .httpOnly("__Host-taskflow-login", true)
                .expectCookie()
                .sameSite("__Host-taskflow-login", "Lax")
                .expectBody();
    }
}
