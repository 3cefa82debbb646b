package io.taskflow.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.fixture.Browser;
import io.taskflow.gateway.fixture.Browser.Page;
import io.taskflow.gateway.fixture.BrowserFixture;
import io.taskflow.gateway.fixture.BrowserTest;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.SocketClient;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Mono;

@BrowserTest
class SessionCallsTest {

    private static final String ORIGIN = BrowserFixture.publicUrl();
    private final TestUser carol = TestInfrastructure.keycloak().createUser("carol");

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @Autowired
    SessionStore sessions;

    private Browser browser = new Browser(ORIGIN, 1);

    @BeforeEach
    void logIn() {
        services.reset();
        browser = new Browser(ORIGIN, port);
        browser.logIn(carol.username(), carol.password(), "/login");
        services.reset();
    }

    private SessionId id() {
        return new SessionId(Objects.requireNonNull(browser.cookie("taskflow")));
    }

    @Test
    void aChangeNeedsTheTokenThatOnlyThePageKnows() {
        Page without = browser.call("POST", "/api/tasks", "{}", "Origin", ORIGIN);
        Page wrong = browser.call("POST", "/api/tasks", "{}", "Origin", ORIGIN, "X-CSRF-Token", "x".repeat(43));
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.body()).contains("X-CSRF-Token");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(services.task().count()).isZero();

        assertThat(browser.call("POST", "/api/tasks", "{}", "Origin", ORIGIN, "X-CSRF-Token", browser.csrfToken())
                        .status())
                .isEqualTo(200);
        assertThat(services.task().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.org", "null", "http://localhost:1", ""})
    void aChangeFromAnotherSitesPageIsRefusedEvenWithTheToken(String origin) {
        String token = browser.csrfToken();

        assertThat(browser.call("DELETE", "/api/tasks/1", null, "Origin", origin, "X-CSRF-Token", token)
                        .status())
                .isEqualTo(403);
        assertThat(services.task().count()).isZero();
    }

    @Test
    void anotherSitesPageReadsNothingWithTheCookie() {
        assertThat(browser.open("/api/tasks", "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(browser.open("/api/tasks", "Sec-Fetch-Site", "same-site").status())
                .isEqualTo(403);
        assertThat(browser.open("/api/tasks", "Sec-Fetch-Site", "same-origin").status())
                .isEqualTo(200);
    }

    @Test
    void answersAreKeptByNobody() {
        assertThat(browser.open("/api/tasks").header("Cache-Control")).contains("no-store");
    }

    @Test
    void aBearerTokenCountsAndTheCookieBesideItDoesNot() {
        TestUser dave = TestInfrastructure.keycloak().createUser("dave");

        Page session = browser.open("/api/session", "Authorization", dave.bearer());
        Page change = browser.call("POST", "/api/tasks", "{}", "Authorization", dave.bearer());

        assertThat(session.json().path("userId").asString()).isEqualTo(dave.id());
        assertThat(session.json().has("csrfToken")).isFalse();
        assertThat(change.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aCookieOfNoSessionIsNobody(String value) {
        browser.setCookie("taskflow", value);

        Page answer = browser.open("/api/tasks");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("RateLimit")).contains("anonymous");
    }

    @Test
    void aSessionCountsForItsPerson() {
        assertThat(browser.open("/api/tasks").header("RateLimit")).contains("user");
    }

    @Test
    void aPageMayOpenASocketAndAnotherSitesPageMayNot() {
        services.notification()
                .answers((request, response) -> response.sendWebsocket((in, out) -> out.sendString(Mono.just(
                                String.valueOf(request.requestHeaders().get("Authorization"))))
                        .then(in.receive().then())));
        String cookie = "taskflow=" + browser.cookie("taskflow");

        var own = SocketClient.connect(port, "/ws", "Cookie", cookie, "Origin", ORIGIN);
        await().until(() -> !own.texts().isEmpty());
        assertThat(own.texts().peek()).startsWith("Bearer ");
        own.close(1000);
        assertThat(SocketClient.connect(port, "/ws", "Cookie", cookie, "Origin", "https://evil.example.org")
                        .isOpen())
                .isFalse();
        assertThat(SocketClient.connect(port, "/ws", "Cookie", cookie).isOpen()).isFalse();
    }

    @Test
    void whatIsInRedisOpensNoSession() {
        var keys = Objects.requireNonNull(redis.keys("session*").collectList().block());

        assertThat(keys).isNotEmpty().noneMatch(key -> key.contains(id().secret()));
        assertThat(redis.getExpire(id().key()).block()).isPositive();
    }

    @Test
    void aSessionThatKeycloakHasEndedIsOverWhenItsTokenIs() {
        TestInfrastructure.keycloak().keycloak().call("POST", "/taskflow/users/" + carol.id() + "/logout", null);
        SessionId id = id();
        expire();

        Page answer = browser.open("/api/tasks");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("Log in again");
        assertThat(browser.cookie("taskflow")).isNull();
        assertThat(sessions.find(id).block()).isNull();
    }

    @Test
    void anExpiredTokenIsReplacedUnnoticed() {
        expire();
        services.reset();

        assertThat(browser.open("/api/tasks").status()).isEqualTo(200);
        assertThat(services.task().count()).isEqualTo(1);
    }

    private void expire() {
        redis.opsForHash().put(id().key(), "expires", "1").block();
    }
}
