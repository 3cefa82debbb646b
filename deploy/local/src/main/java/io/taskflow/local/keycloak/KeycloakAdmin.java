package io.taskflow.local.keycloak;

import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keycloak's Admin API with all rights; for setting up, never for the services. */
public record KeycloakAdmin(String url, String username, String password) {

    /** Calls {@code /admin/realms<path>} with a fresh token and requires success. */
    public JsonNode call(String method, String path, @Nullable Object body) {
        return api().require(method, path, body);
    }

    /** The same, but the caller looks at the status. */
    public JsonApi.Reply attempt(String method, String path, @Nullable Object body) {
        return api().send(method, path, body);
    }

    /** A user's id by the exact user name. */
    public Optional<String> userId(String user) {
        JsonNode found = call("GET", "/" + Realm.NAME + "/users?exact=true&username=" + JsonApi.encode(user), null);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).path("id").asString());
    }

    /** Makes a user with a lasting password; returns its id. */
    public String createUser(String user, String email, String userPassword) {
        call(
                "POST",
                "/" + Realm.NAME + "/users",
                Map.of(
                        "username",
                        user,
                        "email",
                        email,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", userPassword, "temporary", false))));
        return userId(user).orElseThrow(() -> new StackException("Keycloak lost the user " + user + "."));
    }

    /** Gives a user a role of the realm, such as {@code admin}. */
    public void grant(String userId, String role) {
        JsonNode found = call("GET", "/" + Realm.NAME + "/roles/" + JsonApi.encode(role), null);
        call("POST", "/" + Realm.NAME + "/users/" + userId + "/role-mappings/realm", List.of(found));
    }

    private JsonApi api() {
        JsonApi.Reply reply = JsonApi.at(url)
                .form(
                        "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                username,
                                "password",
                                password));
        if (!reply.ok()) {
            throw new StackException("Keycloak does not know its administrator any more (" + reply.status()
                    + "): its data and .taskflow/secrets.properties do not belong together; ./taskflow down --wipe"
                    + " begins anew.");
        }
        return new JsonApi(
                url + "/admin/realms",
                "Bearer " + reply.body().path("access_token").asString());
    }
}
