package io.taskflow.auth.outage;

import static io.taskflow.auth.testing.People.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;

/** Keycloak takes the login of one person and does not answer; with the shipped time-outs. */
@AuthServiceTest
@TestPropertySource(properties = {"taskflow.keycloak.connect-timeout=2s", "taskflow.keycloak.read-timeout=8s"})
@DirtiesContext
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record SlowKeycloakTest(Api api) {
    private static final FaultyKeycloak KEYCLOAK = new FaultyKeycloak();

    @DynamicPropertySource
    static void behindTheFaultyOne(DynamicPropertyRegistry settings) {
        settings.add("taskflow.keycloak.url", KEYCLOAK::url);
    }

    @AfterAll
    static void end() {
        KEYCLOAK.close();
    }

    @Test
    void whoseLoginHangsIsAskedToComeBackWithAllWhoQueueBehindAndOthersLogInMeanwhile() {
        TestUser slow = TestInfrastructure.keycloak().createUser("slow");
        TestUser other = TestInfrastructure.keycloak().createUser("other");
        KEYCLOAK.hold(slow.username());
        CompletableFuture<Api.Reply> first = logIn(slow);
        CompletableFuture<Api.Reply> second = logIn(slow);
        await().until(KEYCLOAK::isHolding);

        assertThat(logIn(other).join().status()).isEqualTo(200);
        assertThat(api.send(HttpMethod.GET, "/actuator/health/readiness", null, headers -> {})
                        .status())
                .isEqualTo(200);
        assertAskedToComeBack(first.join());
        assertAskedToComeBack(second.join());

        KEYCLOAK.heal();
        await().until(() -> logIn(slow).join().status() == 200);
    }

    private CompletableFuture<Api.Reply> logIn(TestUser user) {
        return CompletableFuture.supplyAsync(
                () -> api.post("/api/auth/login", login(user.username(), user.password())), Thread::startVirtualThread);
    }

    private static void assertAskedToComeBack(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.headers().getFirst("Retry-After")).isNotNull();
    }
}
