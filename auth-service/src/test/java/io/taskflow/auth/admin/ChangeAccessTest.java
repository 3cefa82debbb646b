package io.taskflow.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.auth.account.access.AccountAccess;
import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.Chief;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.auth.testing.People;
import io.taskflow.auth.testing.Sids;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import io.taskflow.testing.mail.Mailbox;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record ChangeAccessTest(Api api, Chief chief, EventProbe events, AccountAccess access) {
    private static final String ME = "/api/users/me";

    @Test
    void whoIsMadeAnAdminIsOneAndWhoIsNoneAnyMoreIsNoneAtOnce() {
        TestUser user = known("riser");

        var raised = chief.roles(user.id(), "admin");

        assertThat(raised.status()).as(raised.text()).isEqualTo(200);
        assertThat(raised.json().path("roles").toString()).isEqualTo("[\"admin\",\"user\"]");
        String token = api.logInAgain(user.username(), user.password()).at("/accessToken");
        assertThat(api.get("/api/admin/users", token).status()).isEqualTo(200);

        assertThat(chief.roles(user.id(), "user").status()).isEqualTo(200);
        assertThat(api.get("/api/admin/users", token).status()).isEqualTo(403);
        assertThat(api.get(ME, token).status()).isEqualTo(200);
        assertThat(access.roles(UUID.fromString(user.id()))).containsExactly("user");
        assertThat(chief.auditOf(user.id())).startsWith("ROLES_CHANGED", "ROLES_CHANGED");
    }

    @Test
    void whoHasNoRoleAnyMoreCanDoNothingAndGetsItBack() {
        TestUser user = known("idle");

        assertThat(chief.roles(user.id()).json().path("roles")).isEmpty();
        String token = api.logInAgain(user.username(), user.password()).at("/accessToken");
        assertThat(api.get(ME, token).status()).isEqualTo(403);

        assertThat(chief.roles(user.id(), "user").at("/roles/0")).isEqualTo("user");
    }

    @Test
    void nobodyTakesAdministrationFromThemselvesOrLocksThemselvesOut() {
        String me = Chief.user().id();

        assertThat(chief.roles(me, "user").status()).isEqualTo(409);
        assertThat(chief.roles(me).status()).isEqualTo(409);
        assertThat(chief.enabled(me, false).status()).isEqualTo(409);
        assertThat(chief.get("/api/admin/users").status()).isEqualTo(200);
    }

    @Test
    void whoIsDisabledIsLoggedOutEverywhereAtOnceAndEverybodyIsTold() {
        TestUser user = known("banned");
        var session = api.logInAgain(user.username(), user.password());

        var disabled = chief.enabled(user.id(), false);

        assertThat(disabled.status()).as(disabled.text()).isEqualTo(200);
        assertThat(disabled.json().path("enabled").asBoolean()).isFalse();
        assertThat(events.await(EventTypes.USER_LOGGED_OUT, Sids.subject(session.at("/accessToken"))))
                .isNotEmpty();
        assertThat(api.post("/api/auth/refresh", "{\"refreshToken\": \"" + session.at("/refreshToken") + "\"}")
                        .status())
                .isEqualTo(401);
        assertThat(api.get(ME, session.at("/accessToken")).status()).isEqualTo(401);
        assertThat(api.post("/api/auth/login", People.login(user.username(), user.password()))
                        .status())
                .isIn(401, 403);
        assertThat(chief.auditOf(user.id())).startsWith("DISABLED");

        assertThat(chief.enabled(user.id(), true).json().path("enabled").asBoolean())
                .isTrue();
        String back = api.logInAgain(user.username(), user.password()).at("/accessToken");
        assertThat(api.get(ME, back).status()).isEqualTo(200);
        assertThat(chief.auditOf(user.id())).startsWith("ENABLED", "DISABLED");
    }

    @Test
    void whatIsSoAlreadyLeavesNoTrace() {
        TestUser user = known("same");
        assertThat(chief.enabled(user.id(), true).status()).isEqualTo(200);
        int before = chief.auditOf(user.id()).size();

        assertThat(chief.enabled(user.id(), true).status()).isEqualTo(200);
        assertThat(chief.roles(user.id(), "user", "user").status()).isEqualTo(200);

        assertThat(chief.auditOf(user.id())).hasSize(before);
    }

    @Test
    void aLinkForANewPasswordIsMailedAndLogged() {
        Mailbox mail = TestInfrastructure.mail();
        TestUser user = known("forgetful");

        assertThat(reset(user.id())).isEqualTo(202);

        await().until(() -> !mail.to(user.email()).isEmpty());
        assertThat(clientOf(mail.to(user.email()).getFirst().text()))
                .as("whose page the way back leads to")
                .isEqualTo("gateway");
        assertThat(chief.auditOf(user.id())).startsWith("PASSWORD_RESET_REQUESTED");
        chief.enabled(user.id(), false);
        assertThat(reset(user.id())).isEqualTo(409);
    }

    private static String clientOf(String mail) {
        Matcher link = Pattern.compile("[?&]key=([^&\\s]+)").matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        String claims = link.group(1).split("\\.")[1];
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .path("azp")
                .asString();
    }

    @Test
    void whoDoesNotExistIsNotFound() {
        String nobody = UUID.randomUUID().toString();

        assertThat(chief.roles(nobody, "user").status()).isEqualTo(404);
        assertThat(chief.enabled(nobody, false).status()).isEqualTo(404);
        assertThat(reset(nobody)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"roles\": null}",
                "{\"roles\": [\"offline_access\"]}",
                "{\"roles\": [null]}",
                "{\"roles\": [\"user\", \"admin\", \"user\"]}",
                "{\"roles\": \"admin\"}"
            })
    void rolesOfOtherThingsAreRefused(String body) {
        TestUser user = known("odd");

        assertThat(chief.send(HttpMethod.PUT, "/api/admin/users/{id}/roles", body, user.id())
                        .status())
                .isEqualTo(400);
        assertThat(access.roles(UUID.fromString(user.id()))).containsExactly("user");
    }

    private int reset(String id) {
        return chief.send(HttpMethod.POST, "/api/admin/users/{id}/reset-password", null, id)
                .status();
    }

    private TestUser known(String name) {
        TestUser user = TestInfrastructure.keycloak().createUser(name);
        assertThat(api.get(ME, user.token()).status()).isEqualTo(200);
        return user;
    }
}
