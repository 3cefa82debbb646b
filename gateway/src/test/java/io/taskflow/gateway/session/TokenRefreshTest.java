package io.taskflow.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.Browser;
import io.taskflow.gateway.fixture.BrowserFixture;
import io.taskflow.gateway.fixture.BrowserTest;
import io.taskflow.gateway.fixture.OtherGateway;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** With tokens that are always about to expire: each request that finds nobody at it refreshes. */
@BrowserTest
@TestPropertySource(properties = {"taskflow.session.refresh-before=1h", "taskflow.session.refresh-wait=1m"})
class TokenRefreshTest {

    private static final int REQUESTS = 12;
    private final TestUser carol = TestInfrastructure.keycloak().createUser("carol");

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @Autowired
    SessionStore sessions;

    @Autowired
    Environment settings;

    private Browser browser = new Browser(BrowserFixture.publicUrl(), 1);

    @BeforeEach
    void logIn() {
        services.reset();
        browser = new Browser(BrowserFixture.publicUrl(), port);
        browser.logIn(carol.username(), carol.password(), "/login");
    }

    @Test
    void requestsAtOnceThroughSeveralGatewaysNeverLoseTheSession() throws Exception {
        try (OtherGateway other = OtherGateway.like(settings);
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                Browser tab = browser.at(i % 2 == 0 ? port : other.port());
                answers.add(crowd.submit(() -> tab.open("/api/tasks").status()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(2, TimeUnit.MINUTES)).isEqualTo(200);
            }
            assertThat(browser.at(other.port()).open("/api/session").status()).isEqualTo(200);
        }
    }

    @Test
    void aSessionOutlivesTheGatewayThatBeganIt() {
        Browser elsewhere;
        try (OtherGateway other = OtherGateway.like(settings)) {
            elsewhere = new Browser(BrowserFixture.publicUrl(), other.port());
            TestUser dave = TestInfrastructure.keycloak().createUser("dave");
            elsewhere.logIn(dave.username(), dave.password(), "/login");
        }

        assertThat(elsewhere.at(port).open("/api/session").status()).isEqualTo(200);
    }

    @Test
    void whoGoesAwayDuringARefreshFindsTheSessionLater() throws IOException {
        for (int i = 0; i < 5; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                String request = "GET /api/tasks HTTP/1.1\r\nHost: localhost\r\nCookie: taskflow="
                        + browser.cookie("taskflow") + "\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        }

        assertThat(browser.open("/api/tasks").status()).isEqualTo(200);
        assertThat(browser.open("/api/tasks").status()).isEqualTo(200);
    }

    @Test
    void aLogoutDuringARefreshIsALogout() {
        SessionId id = new SessionId(Objects.requireNonNull(browser.cookie("taskflow")));
        Session session = Objects.requireNonNull(sessions.find(id).block());
        sessions.end(id).block();

        assertThat(sessions.renew(id, session).block()).isFalse();
        assertThat(browser.open("/api/session").status()).isEqualTo(401);
    }
}
