package io.taskflow.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.fixture.Browser;
import io.taskflow.gateway.fixture.Browser.Page;
import io.taskflow.gateway.fixture.BrowserFixture;
import io.taskflow.gateway.fixture.BrowserTest;
import io.taskflow.testing.Relay;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@BrowserTest
@DirtiesContext
class OutageTest {

    private static final URI REDIS_URL = URI.create(TestInfrastructure.redis());
    private static final URI ISSUER = URI.create(TestInfrastructure.keycloak().issuer());
    private static final Relay REDIS = new Relay(REDIS_URL.getHost(), REDIS_URL.getPort());
    private static final Relay KEYCLOAK = new Relay(ISSUER.getHost(), ISSUER.getPort());
    private final TestUser carol = TestInfrastructure.keycloak().createUser("carol");

    @DynamicPropertySource
    static void relays(DynamicPropertyRegistry settings) {
        settings.add(
                BrowserFixture.REDIS,
                () -> "redis://%s@127.0.0.1:%d%s"
                        .formatted(REDIS_URL.getUserInfo(), REDIS.port(), BrowserFixture.DATABASE));
        settings.add(
                "taskflow.login.provider-uri",
                () -> "http://127.0.0.1:%d%s".formatted(KEYCLOAK.port(), ISSUER.getPath()));
    }

    @LocalServerPort
    int port;

    @Autowired
    ReactiveStringRedisTemplate redis;

    private Browser browser = new Browser(BrowserFixture.publicUrl(), 1);

    @BeforeEach
    void logIn() {
        browser = new Browser(BrowserFixture.publicUrl(), port);
        browser.logIn(carol.username(), carol.password(), "/login");
    }

    @AfterAll
    static void close() throws IOException {
        REDIS.close();
        KEYCLOAK.close();
    }

    @Test
    void withoutRedisThereAreNoSessionsAndTokensWorkAsEver() {
        String bearer = TestInfrastructure.keycloak().createUser("dave").bearer();
        REDIS.dies();

        Page session = browser.open("/api/tasks");
        assertThat(session.status()).isEqualTo(503);
        assertThat(session.header("Retry-After")).isNotEmpty();
        assertThat(browser.open("/api/tasks", "Authorization", bearer).status()).isEqualTo(200);

        REDIS.comesBack();
        await().until(() -> browser.open("/api/tasks").status() == 200);
    }

    @Test
    void whileKeycloakIsAwayASessionIsKeptAndGoesOnAfterwards() {
        SessionId id = new SessionId(Objects.requireNonNull(browser.cookie("taskflow")));
        redis.opsForHash().put(id.key(), "expires", "1").block();
        KEYCLOAK.dies();

        Page answer = browser.open("/api/tasks");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();

        KEYCLOAK.comesBack();
        assertThat(browser.open("/api/tasks").status()).isEqualTo(200);
    }
}
