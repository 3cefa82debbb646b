package io.taskflow.auth.session;

import static io.taskflow.auth.testing.People.PASSWORD;
import static io.taskflow.auth.testing.People.freshName;
import static io.taskflow.auth.testing.People.login;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.Console;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.node.ObjectNode;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record LoginTest(Api api, Console console) {

    @Test
    void theUsernameAndTheAddressBothOpenTheDoor() {
        TestUser user = TestInfrastructure.keycloak().createUser("door");

        for (String name : List.of(user.username(), user.email())) {
            var reply = api.logInAgain(name, user.password());
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("/tokenType")).isEqualTo("Bearer");
            assertThat(reply.json().propertyNames())
                    .containsExactly("accessToken", "tokenType", "expiresIn", "refreshToken", "refreshExpiresIn");
            assertThat(reply.json().path("expiresIn").asLong()).isPositive();
            assertThat(reply.json().path("refreshExpiresIn").asLong()).isPositive();
            assertThat(reply.headers().getCacheControl()).isEqualTo("no-store");
            assertThat(api.get("/api/users/me", reply.at("/accessToken")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        TestUser user = TestInfrastructure.keycloak().createUser("known");

        var known = logIn(user.username(), "Wrong-Horse-1");
        var unknown = logIn(freshName("unknown"), "Wrong-Horse-1");

        assertThat(known.status()).isEqualTo(401);
        assertThat(known.headers().getFirst("WWW-Authenticate")).startsWith("Bearer");
        assertThat(withoutTrace(known)).isEqualTo(withoutTrace(unknown));
        assertThat(known.headers().headerNames()).isEqualTo(unknown.headers().headerNames());
    }

    @Test
    void aSlipRightAfterASuccessLocksNobodyOut() {
        TestUser user = TestInfrastructure.keycloak().createUser("slipping");

        assertThat(logIn(user.username(), user.password()).status()).isEqualTo(200);
        assertThat(logIn(user.username(), "Wrong-Horse-1").status()).isEqualTo(401);

        assertThat(logIn(user.username(), user.password()).status()).isEqualTo(200);
    }

    @Test
    void whoGuessesIsSlowedDownWhetherOrNotTheNameExists() {
        TestUser user = TestInfrastructure.keycloak().createUser("guessed");

        List<Integer> known = guesses(user.username());
        List<Integer> unknown = guesses(freshName("nobody"));

        // How many get through hangs on how fast they came; five is what Keycloak's own rule leaves to the slowest.
        assertThat(List.of(known, unknown)).allSatisfy(answers -> {
            assertThat(answers).endsWith(429).hasSizeBetween(2, 6);
            assertThat(answers.subList(0, answers.size() - 1)).containsOnly(401);
        });
        var locked = logIn(user.username().toUpperCase(java.util.Locale.ROOT), user.password());
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.at("/type")).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(String.valueOf(locked.headers().getFirst("Retry-After"))))
                .isBetween(1, 900);
    }

    @Test
    void onlyWhoKnowsThePasswordLearnsThatAnAccountIsDisabled() {
        TestUser user = TestInfrastructure.keycloak().createUser("disabled");
        console.change(user.id(), Map.of("enabled", false));

        assertThat(logIn(user.username(), user.password()).status()).isEqualTo(403);
        assertThat(withoutTrace(logIn(user.username(), "Wrong-Horse-1")))
                .isEqualTo(withoutTrace(logIn(freshName("unknown"), "Wrong-Horse-1")));
    }

    @Test
    void whoHasToChooseANewPasswordIsSentToTheBrowser() {
        TestUser user = TestInfrastructure.keycloak().createUser("unfinished");
        console.change(user.id(), Map.of("requiredActions", List.of("UPDATE_PASSWORD")));

        var reply = logIn(user.username(), user.password());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.at("/detail")).contains("browser");
    }

    @Test
    void aRequestWithoutItsFieldsIsA400() {
        assertThat(api.post("/api/auth/login", "{\"username\": \"carol\"}").at("/errors/0/pointer"))
                .isEqualTo("/password");
        assertThat(api.post("/api/auth/refresh", "{}").status()).isEqualTo(400);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void neitherPasswordsNorTokensAreLogged(CapturedOutput output) {
        TestUser user = TestInfrastructure.keycloak().createUser("logged");
        var session = logIn(user.username(), user.password());
        logIn(user.username(), "Wrong-Horse-" + user.username());
        api.post("/api/auth/refresh", "{\"refreshToken\": \"" + session.at("/refreshToken") + "\"}");

        assertThat(output.toString())
                .doesNotContain("Wrong-Horse-" + user.username())
                .doesNotContain(PASSWORD)
                .doesNotContain(session.at("/accessToken"))
                .doesNotContain(session.at("/refreshToken"));
    }

    private List<Integer> guesses(String name) {
        List<Integer> answers = new ArrayList<>();
        do {
            answers.add(logIn(name, "Wrong-Horse-" + answers.size()).status());
        } while (answers.getLast() != 429 && answers.size() < 10);
        return answers;
    }

    private Api.Reply logIn(String name, String password) {
        return api.post("/api/auth/login", login(name, password));
    }

    private static String withoutTrace(Api.Reply reply) {
        ObjectNode body = (ObjectNode) reply.json();
        body.remove("traceId");
        return body.toString();
    }
}
