package io.taskflow.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.Browser;
import io.taskflow.local.http.JsonApi;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

/** What a thief has from an access token: TaskFlow's calls until it expires, and at Keycloak the person's name at most. */
@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record StolenTokenTest(Api api) {

    @Test
    void itIsForTaskFlowAloneAndSaysNoRolesButTaskFlowsOwn() {
        TestUser user = TestInfrastructure.keycloak().createUser("robbed");
        TestUser admin = TestInfrastructure.keycloak().createUser("chief", "admin");

        assertThat(everyTokenOf(user)).allSatisfy(token -> {
            assertThat(claims(token).path("aud").toString()).isEqualTo("\"taskflow-api\"");
            assertThat(claims(token).has("resource_access")).isFalse();
            assertThat(roles(token)).containsExactly("user");
        });
        assertThat(everyTokenOf(admin))
                .allSatisfy(token -> assertThat(roles(token)).containsExactlyInAnyOrder("user", "admin"));
    }

    @Test
    void itNeitherShowsNorChangesTheAccountAtKeycloak() {
        TestUser user = TestInfrastructure.keycloak().createUser("kept");

        assertThat(everyTokenOf(user)).allSatisfy(token -> {
            var account = new JsonApi(TestInfrastructure.keycloak().issuer() + "/account", "Bearer " + token);
            for (String part : List.of("/", "/credentials", "/sessions", "/applications", "/linked-accounts")) {
                assertThat(account.send("GET", part, null).status()).as(part).isEqualTo(401);
            }
            assertThat(account.send("POST", "/", profile(user)).status()).isEqualTo(401);
            assertThat(account.send("DELETE", "/sessions", null).status()).isEqualTo(401);
            assertThat(api.get("/api/users/me", token).at("/email")).isEqualTo(user.email());
        });
    }

    @Test
    void itOpensNothingOfKeycloaksAdministrationAndShowsNoMoreThanTaskFlowItself() {
        TestUser admin = TestInfrastructure.keycloak().createUser("bossy", "admin");
        String issuer = TestInfrastructure.keycloak().issuer();

        assertThat(everyTokenOf(admin)).allSatisfy(token -> {
            var console = new JsonApi(issuer.replace("/realms/", "/admin/realms/"), "Bearer " + token);
            assertThat(console.send("GET", "/users", null).status()).isIn(401, 403);
            var shown = new JsonApi(issuer, "Bearer " + token).send("GET", "/protocol/openid-connect/userinfo", null);
            assertThat(shown.body().propertyNames())
                    .isSubsetOf(
                            "sub",
                            "email",
                            "email_verified",
                            "name",
                            "given_name",
                            "family_name",
                            "preferred_username",
                            "error",
                            "error_description");
        });
    }

    /** By the API login, by a refresh, and by the client through which browsers log in. */
    private List<String> everyTokenOf(TestUser user) {
        String browsers = Browser.accessToken(user);
        var session = api.logInAgain(user.username(), user.password());
        var next = api.post("/api/auth/refresh", "{\"refreshToken\": \"" + session.at("/refreshToken") + "\"}");
        return List.of(session.at("/accessToken"), next.at("/accessToken"), browsers);
    }

    private static Map<String, Object> profile(TestUser user) {
        return Map.of("username", user.username(), "email", "thief-" + user.email(), "firstName", "Thief");
    }

    private static List<String> roles(String token) {
        return claims(token)
                .at("/realm_access/roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonApi.JSON.readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
