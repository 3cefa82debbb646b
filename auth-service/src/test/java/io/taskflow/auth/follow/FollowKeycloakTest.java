package io.taskflow.auth.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.auth.account.access.AccountAccess;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.follow.event.Positions;
import io.taskflow.auth.follow.event.ReadEvents;
import io.taskflow.auth.lookup.Lookups;
import io.taskflow.auth.lookup.Notice;
import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.Chief;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.auth.testing.People;
import io.taskflow.auth.testing.Sids;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.testing.Identity;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Keycloak's own administrator does what a console does. */
@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record FollowKeycloakTest(
        Api api,
        Chief chief,
        EventProbe events,
        FollowKeycloak keycloak,
        Positions positions,
        ReadEvents reading,
        Lookups lookups,
        AccountAccess access,
        JdbcClient jdbc) {
    private static final Identity CONSOLE = TestInfrastructure.keycloak();

    /** Everybody whom earlier tests left behind need not be looked up. */
    @BeforeEach
    void fromNowOn() {
        if (positions.find().isEmpty()) {
            positions.keep(reading.start().swept(null));
        }
    }

    @Test
    void whoIsMadeRenamedAndDeletedInTheConsoleIsToldOnceEach() {
        TestUser user = CONSOLE.createUser("consoled");
        assertThat(told(EventTypes.USER_REGISTERED, user)).contains(user.username());

        console("PUT", user, Map.of("firstName", "Anna", "lastName", "Other"));
        assertThat(told(EventTypes.USER_UPDATED, user)).contains("Anna", "\"field\":\"firstName\"", "\"sequence\":2");

        console("DELETE", user, null);
        assertThat(told(EventTypes.USER_DELETED, user)).doesNotContain(user.username(), "Anna");

        keycloak.follow();
        keycloak.follow();
        assertThat(events.about(EventTypes.USER_REGISTERED, user.id())).hasSize(1);
        assertThat(events.about(EventTypes.USER_UPDATED, user.id())).hasSize(1);
        assertThat(events.about(EventTypes.USER_DELETED, user.id())).hasSize(1);
        assertThat(chief.auditOf(user.id())).containsExactly("DELETED", "ACCOUNT_CHANGED", "REGISTERED");
        assertThat(chief.get("/api/admin/users/{id}", user.id()).status()).isEqualTo(404);
    }

    @Test
    void whoIsDisabledInTheConsoleIsAsDisabledAsByUs() {
        TestUser user = CONSOLE.createUser("locked");
        var session = api.logInAgain(user.username(), user.password());
        told(EventTypes.USER_REGISTERED, user);

        console("PUT", user, Map.of("enabled", false));

        awaitAudit(user, "DISABLED");
        assertThat(events.await(EventTypes.USER_LOGGED_OUT, Sids.subject(session.at("/accessToken"))))
                .isNotEmpty();
        assertThat(api.get("/api/users/me", session.at("/accessToken")).status())
                .isEqualTo(401);
        assertThat(chief.get("/api/admin/users/{id}/sessions", user.id()).json().path("items"))
                .isEmpty();
        assertThat(events.about(EventTypes.USER_UPDATED, user.id())).isEmpty();
    }

    @Test
    void rolesOfTheConsoleAreSeen() {
        TestUser user = CONSOLE.createUser("promoted");
        told(EventTypes.USER_REGISTERED, user);

        CONSOLE.keycloak().grant(user.id(), "admin");

        awaitAudit(user, "ROLES_CHANGED");
        assertThat(chief.get("/api/admin/users/{id}", user.id())
                        .json()
                        .path("roles")
                        .toString())
                .isEqualTo("[\"admin\",\"user\"]");
    }

    @Test
    void loginsAndFailuresAreInTheAuditLogWithoutTheNamesThatAreNobodys() {
        TestUser user = CONSOLE.createUser("visitor");
        api.post("/api/auth/login", People.login(user.username(), "Wrong-Horse-1"));
        String typed = People.freshName("secret");
        api.post("/api/auth/login", People.login(typed, "Wrong-Horse-1"));
        api.logInAgain(user.username(), user.password());

        awaitAudit(user, "LOGIN_FAILED");
        awaitAudit(user, "LOGIN");
        assertThat(chief.get("/api/admin/audit?userId={id}&type=LOGIN_FAILED", user.id())
                        .at("/items/0/details/error"))
                .isEqualTo("invalid_user_credentials");
        assertThat(jdbc.sql("select count(*) from security_events where details::text like :typed")
                        .param("typed", "%" + typed + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(chief.get("/api/admin/users/{id}", user.id()).at("/lastLoginAt"))
                .isNotEmpty();
    }

    @Test
    void whatWeDoOurselvesIsToldByUsAlone() {
        String name = People.freshName("ours");
        String id = api.post("/api/auth/register", People.registration(name)).at("/id");
        chief.enabled(id, true);
        TestUser marker = CONSOLE.createUser("marker");

        told(EventTypes.USER_REGISTERED, marker);

        assertThat(events.about(EventTypes.USER_REGISTERED, id)).hasSize(1);
        assertThat(events.about(EventTypes.USER_UPDATED, id)).isEmpty();
        assertThat(chief.auditOf(id)).containsExactly("REGISTERED");
    }

    @Test
    void aChangeOfOursThatWasCutShortIsFinished() {
        TestUser user = CONSOLE.createUser("halfway");
        var session = api.logInAgain(user.username(), user.password());
        told(EventTypes.USER_REGISTERED, user);
        UUID id = UUID.fromString(user.id());
        UUID admin = UUID.fromString(Chief.user().id());

        lookups.note(Notice.changed(id, Origin.of(admin)), Duration.ZERO);
        access.setEnabled(id, false);

        awaitAudit(user, "DISABLED");
        assertThat(chief.get("/api/admin/audit?userId={id}&type=DISABLED", user.id())
                        .at("/items/0/actorId"))
                .isEqualTo(Chief.user().id());
        assertThat(events.await(EventTypes.USER_LOGGED_OUT, Sids.subject(session.at("/accessToken"))))
                .isNotEmpty();
    }

    @Test
    void everybodyIsLookedUpWhereEventsMayHaveBeenForgotten() {
        TestUser user = CONSOLE.createUser("zzz-missed");
        forgetWhatWasHeardOf(user);

        int last = CONSOLE.keycloak().call("GET", "/taskflow/users/count", null).asInt();
        positions.keep(positions.find().orElseThrow().swept(Math.max(0, last - 20)));

        told(EventTypes.USER_REGISTERED, user);
        await().until(() -> {
            keycloak.follow();
            return positions.find().orElseThrow().sweep() == null;
        });
    }

    /** As if the event had come and gone while the service was down for weeks. */
    private void forgetWhatWasHeardOf(TestUser user) {
        String path = "/taskflow/admin-events?resourcePath=users/" + user.id();
        await().until(() -> !CONSOLE.keycloak().call("GET", path, null).isEmpty());
        CONSOLE.keycloak()
                .call("GET", path, null)
                .forEach(event -> jdbc.sql("insert into keycloak_events_seen (id, at) values (:id, now())")
                        .param("id", event.path("id").asString())
                        .update());
        keycloak.follow();
        assertThat(chief.get("/api/admin/users/{id}", user.id()).status()).isEqualTo(404);
    }

    private void console(String method, TestUser user, @Nullable Object body) {
        CONSOLE.keycloak().call(method, "/taskflow/users/" + user.id(), body);
    }

    private void awaitAudit(TestUser user, String type) {
        await().until(() -> {
            keycloak.follow();
            return chief.auditOf(user.id()).contains(type);
        });
    }

    private String told(EventType<?> type, TestUser user) {
        List<String> found = await().until(
                        () -> {
                            keycloak.follow();
                            return events.about(type, user.id());
                        },
                        some -> !some.isEmpty());
        assertThat(ContractSamples.violations(type, found.getFirst())).isEmpty();
        return found.getFirst();
    }
}
