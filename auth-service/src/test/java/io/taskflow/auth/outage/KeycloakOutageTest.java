package io.taskflow.auth.outage;

import static io.taskflow.auth.testing.People.PASSWORD;
import static io.taskflow.auth.testing.People.freshName;
import static io.taskflow.auth.testing.People.login;
import static io.taskflow.auth.testing.People.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.testing.PassingClock;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@DirtiesContext
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record KeycloakOutageTest(Api api, EventProbe events, JdbcClient jdbc, PassingClock clock) {
    private static final FaultyKeycloak KEYCLOAK = new FaultyKeycloak();

    @DynamicPropertySource
    static void behindTheFaultyOne(DynamicPropertyRegistry settings) {
        settings.add("taskflow.keycloak.url", KEYCLOAK::url);
        // The clock passes by the tests' own hand, so what is due then is looked for often.
        settings.add("taskflow.keycloak.settle-every", () -> "1s");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        PassingClock clock() {
            return new PassingClock();
        }
    }

    @AfterAll
    static void end() {
        KEYCLOAK.close();
    }

    @AfterEach
    void heal() {
        KEYCLOAK.heal();
    }

    @Test
    void everythingThatNeedsKeycloakIs503AndNothingIsHalfDone() {
        String name = freshName("away");
        TestUser user = TestInfrastructure.keycloak().createUser("away");
        KEYCLOAK.refuse("POST", "/token");

        assertUnavailable(api.post("/api/auth/login", login(user.username(), user.password())));
        assertUnavailable(api.post("/api/auth/refresh", "{\"refreshToken\": \"x\"}"));
        KEYCLOAK.refuse("POST", "/logout");
        assertUnavailable(api.post("/api/auth/logout", "{\"refreshToken\": \"x\"}"));

        KEYCLOAK.heal();
        assertThat(api.post("/api/auth/login", login(user.username(), user.password()))
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/api/auth/register", registration(name)).status()).isEqualTo(201);
    }

    @Test
    void anAccountWhoseAnswerGotLostIsFoundAgainAndTold() {
        String name = freshName("lost");
        KEYCLOAK.loseAnswers("POST", "/users");

        assertUnavailable(api.post("/api/auth/register", registration(name)));
        KEYCLOAK.heal();
        untilItIsSettled();

        Awaitility.await().until(() -> isKnown(name));
        String id = jdbc.sql("select id from profiles where username = :name")
                .param("name", name)
                .query(UUID.class)
                .single()
                .toString();
        assertThat(events.await(EventTypes.USER_REGISTERED, id)).hasSize(1);
        Awaitility.await()
                .until(() -> api.post("/api/auth/login", login(name, PASSWORD)).status() == 200);
    }

    @Test
    void whoRepeatsALostRegistrationWithItsKeyGetsItAtOnce() {
        String name = freshName("again");
        String key = UUID.randomUUID().toString();
        KEYCLOAK.loseAnswers("POST", "/users");
        assertUnavailable(register(name, key));
        KEYCLOAK.heal();

        var reply = register(name, key);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(events.await(EventTypes.USER_REGISTERED, reply.at("/id"))).hasSize(1);
    }

    @Test
    void aRegistrationThatKeycloakNeverSawLeavesTheNameFreeAfterAWhile() {
        String name = freshName("refused");
        KEYCLOAK.refuse("POST", "/users");
        assertUnavailable(api.post("/api/auth/register", registration(name)));
        KEYCLOAK.heal();
        untilItIsSettled();

        Awaitility.await()
                .until(() -> api.post("/api/auth/register", registration(name)).status() == 201);
    }

    @Test
    void aProfileChangeWhoseAnswerGotLostArrivesInTheEnd() {
        TestUser user = TestInfrastructure.keycloak().createUser("patch");
        String token = user.token();
        assertThat(api.get("/api/users/me", token).status()).isEqualTo(200);
        KEYCLOAK.loseAnswers("PUT", user.id());

        assertUnavailable(api.patch("/api/users/me", token, "{\"firstName\": \"Grace\"}"));
        KEYCLOAK.heal();
        untilItIsSettled();

        Awaitility.await()
                .until(() -> api.get("/api/users/me", token).at("/firstName").equals("Grace"));
        assertThat(events.await(EventTypes.USER_UPDATED, user.id())).hasSize(1);
    }

    @Test
    void aRemovalThatKeycloakDidNotAnswerIsFinishedByItselfOrByWhoRepeatsIt() {
        String admin =
                TestInfrastructure.keycloak().createUser("remover", "admin").token();
        TestUser refused = known("refused");
        TestUser lost = known("lost");
        KEYCLOAK.refuse("DELETE", refused.id());
        KEYCLOAK.loseAnswers("DELETE", lost.id());

        assertUnavailable(remove(refused, admin));
        assertUnavailable(remove(lost, admin));
        assertThat(isKnown(refused.username())).isTrue();
        KEYCLOAK.heal();
        assertThat(remove(refused, admin).status()).isEqualTo(204);
        untilItIsSettled();

        Awaitility.await().until(() -> !isKnown(lost.username()));
        assertThat(events.await(EventTypes.USER_DELETED, refused.id())).hasSize(1);
        assertThat(events.await(EventTypes.USER_DELETED, lost.id())).hasSize(1);
    }

    private Api.Reply remove(TestUser user, String token) {
        return api.send(
                HttpMethod.DELETE, "/api/admin/users/" + user.id(), null, headers -> headers.setBearerAuth(token));
    }

    private TestUser known(String name) {
        TestUser user = TestInfrastructure.keycloak().createUser(name);
        assertThat(api.get("/api/users/me", user.token()).status()).isEqualTo(200);
        return user;
    }

    private Api.Reply register(String name, String key) {
        return api.send(
                HttpMethod.POST,
                "/api/auth/register",
                registration(name),
                headers -> headers.set("Idempotency-Key", key));
    }

    /** From now on nothing that was begun before can still be on its way. */
    private void untilItIsSettled() {
        clock.pass(Duration.ofMinutes(2));
    }

    private boolean isKnown(String name) {
        return jdbc.sql("select exists (select 1 from profiles where username = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private static void assertUnavailable(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.headers().getFirst("Retry-After")).isEqualTo("5");
        assertThat(reply.at("/type")).isEqualTo("/problems/unavailable");
    }
}
