package io.taskflow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.keycloak.Realm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A realm that an earlier version of the file made, and that keeps its people when the next version comes. */
class OlderRealmTest {

    private final KeycloakServer keycloak = TestInfrastructure.keycloak().keycloak();
    private final String name = "older-" + UUID.randomUUID().toString().substring(0, 8);
    private final ObjectNode file = ((ObjectNode)
                    new Realm(keycloak.secrets(), "http://localhost:8080", "localhost", "25").content())
            .put("realm", name);

    @AfterEach
    void forget() {
        keycloak.call("DELETE", "/" + name, null);
    }

    @Test
    void itsTokensAreNarrowedToTaskFlow() {
        Realm.bring(asItWas(), keycloak);
        somebody();
        assertThat(claims().path("aud").toString()).contains("account");

        Realm.bring(file, keycloak);
        Realm.bring(file, keycloak);

        assertThat(claims().path("aud").toString()).isEqualTo("\"taskflow-api\"");
        assertThat(claims().has("resource_access")).isFalse();
        assertThat(claims().path("realm_access").path("roles").toString()).isEqualTo("[\"user\"]");
    }

    @Test
    void itsServiceMayReadEventsWhichAreKeptForAWeek() {
        Realm.bring(asItWas(), keycloak);
        JsonNode before = attributes();
        assertThat(statusOfEvents()).isEqualTo(403);

        Realm.bring(file, keycloak);

        assertThat(statusOfEvents()).isEqualTo(200);
        assertThat(attributes().path("adminEventsExpiration").asString()).isEqualTo("604800");
        assertThat(attributes().propertyNames()).containsAll(before.propertyNames());
    }

    private JsonNode attributes() {
        return keycloak.call("GET", "/" + name, null).path("attributes");
    }

    private int statusOfEvents() {
        String token = JsonApi.at(keycloak.url() + "/realms/" + name)
                .form(
                        "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "auth-service",
                                "client_secret", keycloak.clientSecret("auth-service")))
                .body()
                .path("access_token")
                .asString();
        return new JsonApi(keycloak.url() + "/admin/realms/" + name, "Bearer " + token)
                .send("GET", "/events", null)
                .status();
    }

    private JsonNode asItWas() {
        ObjectNode older = file.deepCopy();
        older.remove(List.of("scopeMappings", "attributes"));
        older.path("users")
                .path(0)
                .path("clientRoles")
                .forEach(roles ->
                        ((ArrayNode) roles).removeIf(role -> role.asString().equals("view-events")));
        older.path("clients").forEach(client -> ((ObjectNode) client).remove("fullScopeAllowed"));
        return older;
    }

    private void somebody() {
        keycloak.call(
                "POST",
                "/" + name + "/users",
                Map.of(
                        "username", "carol",
                        "email", "carol@taskflow.test",
                        "firstName", "Carol",
                        "lastName", "Miller",
                        "enabled", true,
                        "credentials", List.of(Map.of("type", "password", "value", "Correct-Horse-1"))));
    }

    private JsonNode claims() {
        JsonNode tokens = JsonApi.at(keycloak.url() + "/realms/" + name)
                .form(
                        "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "api-login",
                                "client_secret", keycloak.clientSecret("api-login"),
                                "username", "carol",
                                "password", "Correct-Horse-1"))
                .body();
        String payload = tokens.path("access_token").asString().split("\\.", -1)[1];
        return JsonApi.JSON.readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
