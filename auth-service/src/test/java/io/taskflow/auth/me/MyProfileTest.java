package io.taskflow.auth.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.account.AccountChange;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record MyProfileTest(
        Api api, EventProbe events, Accounts accounts, ChangeRecovery recovery, JdbcClient jdbc, Clock clock) {
    private static final String ME = "/api/users/me";

    @Test
    void aPersonWhomKeycloakMetFirstIsTakenInOnceHoweverManyRequestsComeAtOnce() throws InterruptedException {
        TestUser user = TestInfrastructure.keycloak().createUser("console", "admin");
        String token = user.token();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> replies = threads.invokeAll(
                    Collections.nCopies(8, () -> api.get(ME, token).status()));
            assertThat(replies).allSatisfy(reply -> assertThat(reply.get()).isEqualTo(200));
        }

        var me = api.get(ME, token);
        assertThat(me.at("/id")).isEqualTo(user.id());
        assertThat(me.at("/username")).isEqualTo(user.username());
        assertThat(me.json().path("roles").toString()).isEqualTo("[\"admin\",\"user\"]");
        assertThat(me.headers().getETag()).isEqualTo("\"1\"");
        events.await(EventTypes.USER_REGISTERED, user.id());
        assertThat(events.about(EventTypes.USER_REGISTERED, user.id())).hasSize(1);
    }

    @Test
    void aChangeReachesKeycloakAndTheBus() {
        TestUser user = known("changer");
        String email = "new-" + user.email();

        var reply = api.patch(
                ME,
                user.token(),
                "{\"firstName\": \"Ada\", \"lastName\": null, \"email\": \"" + email.toUpperCase(java.util.Locale.ROOT)
                        + "\"}");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/email")).isEqualTo(email);
        assertThat(reply.json().path("lastName").isNull()).isTrue();
        assertThat(reply.headers().getETag()).isEqualTo("\"2\"");
        assertThat(api.get(ME, user.token()).text()).isEqualTo(reply.text());
        assertThat(api.logInAgain(email, user.password()).status()).isEqualTo(200);
        String event = events.await(EventTypes.USER_UPDATED, user.id()).getFirst();
        assertThat(ContractSamples.violations(EventTypes.USER_UPDATED, event)).isEmpty();
        assertThat(event).contains("\"field\":\"email\"", "\"to\":\"" + email + "\"", "\"sequence\":2");
    }

    @Test
    void aTimeZoneIsKeptAndToldWhateverBecomesOfTheRest() {
        TestUser user = known("zoned");
        assertThat(api.get(ME, user.token()).json().path("timeZone").isNull()).isTrue();

        var reply = api.patch(ME, user.token(), "{\"timeZone\": \"Pacific/Auckland\"}");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(api.get(ME, user.token()).text()).isEqualTo(reply.text());
        String event = events.await(EventTypes.USER_UPDATED, user.id()).getFirst();
        assertThat(ContractSamples.violations(EventTypes.USER_UPDATED, event)).isEmpty();
        assertThat(event).contains("\"timeZone\":\"Pacific/Auckland\"", "\"field\":\"timeZone\"");
        assertThat(api.patch(ME, user.token(), "{\"firstName\": \"X\"}").at("/timeZone"))
                .isEqualTo("Pacific/Auckland");
        assertThat(api.patch(ME, user.token(), "{\"timeZone\": null}")
                        .json()
                        .path("timeZone")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "+02:00", "europe/berlin", "", " UTC"})
    void whatIsNoTimeZoneIsNamed(String zone) {
        assertThat(pointerOf(known("nowhere"), "{\"timeZone\": \"" + zone + "\"}"))
                .isEqualTo("/timeZone");
    }

    @Test
    void aChangeOfNothingTellsNothing() {
        TestUser user = known("same");

        var reply = api.patch(ME, user.token(), "{\"email\": \"" + user.email() + "\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().getETag()).isEqualTo("\"1\"");
    }

    @Test
    void aStaleVersionIsRefused() {
        TestUser user = known("stale");

        assertThat(patchIfMatch(user, "\"7\"").status()).isEqualTo(412);
        assertThat(patchIfMatch(user, "\"1\"").status()).isEqualTo(200);
        var stale = patchIfMatch(user, "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.headers().getETag()).isEqualTo("\"2\"");
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedAndNothingChanges() {
        TestUser user = known("wants");
        TestUser other = TestInfrastructure.keycloak().createUser("owns");

        var reply = api.patch(ME, user.token(), "{\"firstName\": \"X\", \"email\": \"" + other.email() + "\"}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/email");
        assertThat(api.get(ME, user.token()).headers().getETag()).isEqualTo("\"1\"");
        assertThat(api.patch(ME, user.token(), "{\"firstName\": \"X\"}").status())
                .isEqualTo(200);
    }

    @Test
    void badValuesAreNamed() {
        TestUser user = known("bad");

        assertThat(pointerOf(user, "{\"email\": null}")).isEqualTo("/email");
        assertThat(pointerOf(user, "{\"email\": \"no\"}")).isEqualTo("/email");
        assertThat(pointerOf(user, "{\"firstName\": 7}")).isEqualTo("/firstName");
        assertThat(pointerOf(user, "{\"firstName\": \"<b>\"}")).isEqualTo("/firstName");
        assertThat(pointerOf(user, "{\"username\": \"other\"}")).isEqualTo("/username");
        assertThat(pointerOf(user, "{\"lastName\": \"" + "x".repeat(256) + "\"}"))
                .isEqualTo("/lastName");
        assertThat(api.patch(ME, user.token(), "{\"firstName\": \"X\"}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u200b", "\\udb40\\udc41", "a\\u202eb", "a\\nb"})
    void aNameIsOneLineInWhichSomethingIsSeen(String name) {
        TestUser user = known("unseen");

        assertThat(pointerOf(user, "{\"firstName\": \"" + name + "\"}")).isEqualTo("/firstName");
        assertThat(pointerOf(user, "{\"lastName\": \"" + name + "\"}")).isEqualTo("/lastName");
    }

    @Test
    void aNameHasAHundredCharactersWhateverTheyAre() {
        TestUser user = known("long");

        var reply = api.patch(ME, user.token(), "{\"firstName\": \"" + "🦞".repeat(100) + "\"}");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/firstName")).isEqualTo("🦞".repeat(100));
        var longer = api.patch(ME, user.token(), "{\"firstName\": \"" + "🦞".repeat(101) + "\"}");
        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.at("/errors/0/message")).isEqualTo("must have at most 100 characters");
    }

    @Test
    void aLongerNameOfOldStaysUntilItIsChanged() {
        TestUser user = TestInfrastructure.keycloak().createUser("old");
        String name = "x".repeat(200);
        accounts.change(UUID.fromString(user.id()), new AccountChange(user.email(), name, "\u200b"), false);
        assertThat(api.get(ME, user.token()).at("/firstName")).isEqualTo(name);

        var reply = api.patch(ME, user.token(), "{\"email\": \"new-" + user.email() + "\"}");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/firstName")).isEqualTo(name);
        assertThat(pointerOf(user, "{\"firstName\": \"" + name + "\"}")).isEqualTo("/firstName");
    }

    @Test
    void aChangeThatWasCutShortBecomesWhatKeycloakSays() {
        TestUser user = known("cut");
        UUID id = UUID.fromString(user.id());
        api.patch(ME, user.token(), "{\"timeZone\": \"Europe/Paris\"}");
        // Begun just now, so that the service's own recovery leaves it alone until it has been looked at.
        jdbc.sql("insert into profile_changes (user_id, started_at) values (:id, :now)")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        accounts.change(id, new AccountChange(user.email(), "Grace", null), false);
        assertThat(api.patch(ME, user.token(), "{\"firstName\": \"X\"}").status())
                .isEqualTo(409);

        jdbc.sql("update profile_changes set started_at = :then where user_id = :id")
                .param("id", id)
                .param("then", clock.instant().minus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC))
                .update();
        recovery.recover();

        assertThat(api.get(ME, user.token()).at("/firstName")).isEqualTo("Grace");
        assertThat(api.get(ME, user.token()).at("/timeZone")).isEqualTo("Europe/Paris");
        Awaitility.await()
                .untilAsserted(() -> assertThat(events.about(EventTypes.USER_UPDATED, user.id()))
                        .hasSize(2));
        assertThat(api.patch(ME, user.token(), "{\"firstName\": \"X\"}").status())
                .isEqualTo(200);
    }

    @Test
    void withoutATokenThereIsNobody() {
        var reply = api.send(HttpMethod.GET, ME, null, headers -> {});

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers().getFirst("WWW-Authenticate")).startsWith("Bearer");
    }

    private String pointerOf(TestUser user, String patch) {
        var reply = api.patch(ME, user.token(), patch);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        return reply.at("/errors/0/pointer");
    }

    private Api.Reply patchIfMatch(TestUser user, String tag) {
        return api.send(HttpMethod.PATCH, ME, "{\"firstName\": \"N" + System.nanoTime() + "\"}", headers -> {
            headers.setBearerAuth(user.token());
            headers.setIfMatch(tag);
        });
    }

    private TestUser known(String name) {
        TestUser user = TestInfrastructure.keycloak().createUser(name);
        assertThat(api.get(ME, user.token()).status()).isEqualTo(200);
        return user;
    }
}
