package io.taskflow.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.Chief;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.auth.testing.Sids;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record AccountSessionsTest(Api api, Chief chief, EventProbe events) {
    private static final String SESSIONS = "/api/admin/users/{id}/sessions";

    @Test
    void anAdminSeesWhereSomebodyIsLoggedIn() {
        TestUser user = known("traveller");
        var session = api.logInAgain(user.username(), user.password());

        var list = chief.get(SESSIONS, user.id());

        assertThat(list.status()).isEqualTo(200);
        assertThat(ids(list)).contains(Sids.of(session.at("/accessToken")), Sids.of(user.token()));
        assertThat(list.at("/items/0/clients/0")).isEqualTo("api-login");
        assertThat(list.at("/items/0/startedAt")).isNotEmpty();
    }

    @Test
    void oneSessionEndsAndTheOthersStay() {
        TestUser user = known("split");
        var ended = api.logInAgain(user.username(), user.password());
        var kept = api.logInAgain(user.username(), user.password());
        String sid = Sids.of(ended.at("/accessToken"));

        assertThat(delete(SESSIONS + "/{sid}", user.id(), sid)).isEqualTo(204);

        assertThat(refresh(ended)).isEqualTo(401);
        assertThat(refresh(kept)).isEqualTo(200);
        assertThat(events.await(EventTypes.USER_LOGGED_OUT, Sids.subject(ended.at("/accessToken"))))
                .isNotEmpty();
        assertThat(events.about(EventTypes.USER_LOGGED_OUT, Sids.subject(kept.at("/accessToken"))))
                .isEmpty();
        assertThat(delete(SESSIONS + "/{sid}", user.id(), sid)).isEqualTo(404);
        assertThat(chief.auditOf(user.id())).startsWith("SESSIONS_ENDED");
    }

    @Test
    void allSessionsEndAndThePersonMayLogInAgain() {
        TestUser user = known("all");
        var one = api.logInAgain(user.username(), user.password());
        var other = api.logInAgain(user.username(), user.password());

        assertThat(delete(SESSIONS, user.id())).isEqualTo(204);

        assertThat(refresh(one)).isEqualTo(401);
        assertThat(refresh(other)).isEqualTo(401);
        assertThat(ids(chief.get(SESSIONS, user.id()))).isEmpty();
        assertThat(events.await(EventTypes.USER_LOGGED_OUT, Sids.subject(other.at("/accessToken"))))
                .isNotEmpty();
        assertThat(api.logInAgain(user.username(), user.password()).status()).isEqualTo(200);
    }

    @Test
    void aSessionIsEndedOnlyAsItsOwners() {
        TestUser user = known("owner");
        TestUser other = known("bystander");
        String sid = Sids.of(other.token());

        assertThat(delete(SESSIONS + "/{sid}", user.id(), sid)).isEqualTo(404);
        assertThat(delete(SESSIONS + "/{sid}", user.id(), "nonsense")).isEqualTo(404);

        assertThat(ids(chief.get(SESSIONS, other.id()))).contains(sid);
    }

    @Test
    void whoDoesNotExistIsNotFound() {
        String nobody = UUID.randomUUID().toString();

        assertThat(chief.get(SESSIONS, nobody).status()).isEqualTo(404);
        assertThat(delete(SESSIONS, nobody)).isEqualTo(404);
    }

    private static List<String> ids(Api.Reply list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(session -> session.path("id").asString())
                .toList();
    }

    private int delete(String path, Object... values) {
        return chief.send(HttpMethod.DELETE, path, null, values).status();
    }

    private int refresh(Api.Reply session) {
        return api.post("/api/auth/refresh", "{\"refreshToken\": \"" + session.at("/refreshToken") + "\"}")
                .status();
    }

    private TestUser known(String name) {
        TestUser user = TestInfrastructure.keycloak().createUser(name);
        assertThat(api.get("/api/users/me", user.token()).status()).isEqualTo(200);
        return user;
    }
}
