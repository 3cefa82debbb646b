package io.taskflow.auth.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.Profiles;
import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.auth.testing.People;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record RemovingPeopleTest(
        Api api,
        EventProbe events,
        Accounts accounts,
        Profiles profiles,
        RemovalRecovery recovery,
        RemovePerson people,
        JdbcClient jdbc,
        Clock clock) {
    private static final String ME = "/api/users/me";

    /** One for all tests, made when first needed. */
    private static final class Chief {
        static final TestUser USER = TestInfrastructure.keycloak().createUser("chief", "admin");
    }

    @Test
    void aRemovedPersonHasNoAccountNoSessionAndNoProfileAndEverybodyIsTold() {
        TestUser user = known("leaver");
        var session = api.logInAgain(user.username(), user.password());

        assertThat(remove(user.id()).status()).isEqualTo(204);

        assertThat(accounts.find(UUID.fromString(user.id()))).isEmpty();
        assertThat(api.post("/api/auth/refresh", "{\"refreshToken\": \"" + session.at("/refreshToken") + "\"}")
                        .status())
                .isEqualTo(401);
        assertThat(api.get(ME, user.token()).status()).isEqualTo(404);
        assertThat(api.patch(ME, user.token(), "{\"firstName\": \"Back\"}").status())
                .isEqualTo(404);
        assertThat(api.get("/api/users?query={q}", Chief.USER.token(), user.username())
                        .json()
                        .path("items"))
                .isEmpty();
        assertToldOnce(user);
        assertThat(remove(user.id()).status()).isEqualTo(404);
    }

    @Test
    void nobodyButAnAdminRemovesAnybody() {
        TestUser user = known("safe");
        TestUser attacker = known("attacker");

        assertThat(remove(user.id(), attacker.token()).status()).isEqualTo(403);
        assertThat(remove(attacker.id(), attacker.token()).status()).isEqualTo(403);
        assertThat(remove(UUID.randomUUID().toString(), attacker.token()).status())
                .isEqualTo(403);
        assertThat(api.send(HttpMethod.DELETE, path(user.id()), null, headers -> {})
                        .status())
                .isEqualTo(401);

        assertThat(api.get(ME, user.token()).status()).isEqualTo(200);
        assertThat(accounts.find(UUID.fromString(user.id()))).isPresent();
    }

    @Test
    void anAdminWhoWasRemovedDoesNothingMoreWithTheTokenThatIsLeft() {
        TestUser user = known("avenged");
        TestUser fired = TestInfrastructure.keycloak().createUser("fired", "admin");
        String token = fired.token();
        assertThat(remove(fired.id()).status()).isEqualTo(204);

        assertThat(remove(user.id(), token).status()).isEqualTo(403);
        assertThat(accounts.find(UUID.fromString(user.id()))).isPresent();
        String backDoor = "{\"name\": \"" + People.freshName("door") + "\", \"publish\": true}";
        assertThat(api.send(
                                HttpMethod.POST,
                                "/api/admin/integrations",
                                backDoor,
                                headers -> headers.setBearerAuth(token))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyRemovesThemselves() {
        assertThat(remove(Chief.USER.id()).status()).isEqualTo(409);
        assertThat(accounts.find(UUID.fromString(Chief.USER.id()))).isPresent();
    }

    @Test
    void anAdministratorWhoseRemovalWaitsIsNotTheOneThatRemains() {
        TestUser last = TestInfrastructure.keycloak().createUser("remaining", "admin");
        UUID id = UUID.fromString(last.id());
        var others = administrators();
        others.remove(id);
        try {
            others.forEach(this::beginsLater);

            assertThatThrownBy(() -> people.remove(id, UUID.randomUUID()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("last administrator");
        } finally {
            others.forEach(other -> jdbc.sql("delete from removals where user_id = :id")
                    .param("id", other)
                    .update());
        }
        assertThat(accounts.find(id)).isPresent();
    }

    private static Set<UUID> administrators() {
        var users = TestInfrastructure.keycloak().keycloak().call("GET", "/taskflow/roles/admin/users?max=500", null);
        return users.valueStream()
                .map(user -> UUID.fromString(user.path("id").asString()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Late enough for the recovery to leave it alone. */
    private void beginsLater(UUID admin) {
        jdbc.sql("insert into removals (user_id, admin_id, started_at) values (:id, :id, now() + interval '1 day')"
                        + " on conflict do nothing")
                .param("id", admin)
                .update();
    }

    @Test
    void anIntegrationIsNoPerson() {
        String name = People.freshName("robot");
        var integration = api.send(
                HttpMethod.POST,
                "/api/admin/integrations",
                "{\"name\": \"" + name + "\"}",
                headers -> headers.setBearerAuth(Chief.USER.token()));

        assertThat(remove(integration.at("/id")).status()).isEqualTo(404);
    }

    @Test
    void whoDoesNotExistIsNotFound() {
        assertThat(remove(UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(remove("nobody").status()).isEqualTo(404);
    }

    @Test
    void whomOnlyKeycloakKnowsGoesWithoutAWord() {
        TestUser user = TestInfrastructure.keycloak().createUser("unmet");
        String token = user.token();

        assertThat(remove(user.id()).status()).isEqualTo(204);

        assertThat(api.get(ME, token).status()).isEqualTo(404);
        assertThat(profiles.find(UUID.fromString(user.id()))).isEmpty();
    }

    @Test
    void whoWasBeingTakenInMeanwhileIsNotBroughtBack() {
        TestUser user = known("late");
        Profile before = profiles.find(UUID.fromString(user.id())).orElseThrow();
        remove(user.id());

        assertThatThrownBy(() -> profiles.add(before)).isInstanceOf(ProblemException.class);

        assertThat(profiles.find(before.id())).isEmpty();
        assertThat(events.about(EventTypes.USER_REGISTERED, user.id())).hasSize(1);
    }

    @Test
    void killedAfterTheIntentItIsFinished() {
        TestUser user = known("intent");
        begunLongAgo(user);

        recovery.recover();

        assertThat(accounts.find(UUID.fromString(user.id()))).isEmpty();
        assertToldOnce(user);
    }

    @Test
    void killedAfterTheAccountWasRemovedItIsFinishedAndToldOnce() {
        TestUser user = known("halfway");
        accounts.remove(UUID.fromString(user.id()));
        begunLongAgo(user);

        recovery.recover();
        recovery.recover();

        assertToldOnce(user);
    }

    private void assertToldOnce(TestUser user) {
        assertThat(profiles.find(UUID.fromString(user.id()))).isEmpty();
        assertThat(events.await(EventTypes.USER_DELETED, user.id()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(ContractSamples.violations(EventTypes.USER_DELETED, event))
                            .isEmpty();
                    assertThat(event)
                            .contains("\"sequence\":2", "\"actor\":\"" + Chief.USER.id())
                            .doesNotContain(user.username(), "@");
                });
    }

    private void begunLongAgo(TestUser user) {
        jdbc.sql("insert into removals (user_id, admin_id, started_at) values (:id, :admin, :then)")
                .param("id", UUID.fromString(user.id()))
                .param("admin", UUID.fromString(Chief.USER.id()))
                .param("then", clock.instant().minus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Api.Reply remove(String id) {
        return remove(id, Chief.USER.token());
    }

    private Api.Reply remove(String id, String token) {
        return api.send(HttpMethod.DELETE, path(id), null, headers -> headers.setBearerAuth(token));
    }

    private static String path(String id) {
        return "/api/admin/users/" + id;
    }

    private TestUser known(String name) {
        TestUser user = TestInfrastructure.keycloak().createUser(name);
        assertThat(api.get(ME, user.token()).status()).isEqualTo(200);
        return user;
    }
}
