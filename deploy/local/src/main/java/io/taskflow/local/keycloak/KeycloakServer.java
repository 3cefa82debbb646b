package io.taskflow.local.keycloak;

import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.site.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A running Keycloak, wherever it runs, with the rights of its first administrator: for setting up, never for
 * the services.
 *
 * @param url its address as browsers and tokens know it
 * @param secrets where the passwords of its administrator and its clients are kept
 */
public record KeycloakServer(String url, Secrets secrets) {

    /** The administrator that Keycloak makes at its first start. */
    public static final String ADMIN = "taskflow-bootstrap";

    /** Under which name the password of {@link #ADMIN} is kept. */
    public static final String ADMIN_SECRET = "keycloak.bootstrap";

    private static final String TOKEN = "/protocol/openid-connect/token";

    /** The password of {@link #ADMIN}. */
    public String adminPassword() {
        return secrets.get(ADMIN_SECRET);
    }

    /** The {@code iss} of its tokens. */
    public String issuer() {
        return url + "/realms/" + Realm.NAME;
    }

    /** The secret of a confidential client such as {@code api-login}. */
    public String clientSecret(String client) {
        return Realm.clientSecret(secrets, client);
    }

    /** An access token for a user of the realm, as {@code POST /api/auth/login} would get it. */
    public String login(String user, String password) {
        JsonApi.Reply reply = JsonApi.at(issuer())
                .form(
                        TOKEN,
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "api-login",
                                "client_secret",
                                clientSecret("api-login"),
                                "scope",
                                "openid",
                                "username",
                                user,
                                "password",
                                password));
        if (!reply.ok()) {
            throw new StackException(user + " cannot log in: " + reply.body());
        }
        return reply.body().path("access_token").asString();
    }

    /** Makes a user with a lasting password and the role {@code user}; returns its id, the {@code sub} of its tokens. */
    public String createUser(String user, String email, String password) {
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
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        return userId(user).orElseThrow(() -> new StackException("Keycloak lost the user " + user + "."));
    }

    /**
     * Vouches for a user's address, as the link in Keycloak's e-mail would. The local system may: no mail leaves the machine. False if
     * it was verified before.
     */
    public boolean verifyEmail(String user) {
        String path = "/" + Realm.NAME + "/users/"
                + userId(user).orElseThrow(() -> new StackException("Keycloak does not know the user " + user + "."));
        boolean before = call("GET", path, null).path("emailVerified").asBoolean(false);
        if (!before) {
            call("PUT", path, Map.of("emailVerified", true));
        }
        return !before;
    }

    /** A user's id by the exact user name. */
    public Optional<String> userId(String user) {
        JsonNode found = call("GET", "/" + Realm.NAME + "/users?exact=true&username=" + JsonApi.encode(user), null);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).path("id").asString());
    }

    /** Gives a user a role of the realm, such as {@code admin}; nothing happens if it has it. */
    public void grant(String userId, String role) {
        JsonNode found = call("GET", "/" + Realm.NAME + "/roles/" + JsonApi.encode(role), null);
        call("POST", "/" + Realm.NAME + "/users/" + userId + "/role-mappings/realm", List.of(found));
    }

    /** Calls {@code /admin/realms<path>} with a fresh token and requires success. */
    public JsonNode call(String method, String path, @Nullable Object body) {
        return admin().require(method, path, body);
    }

    JsonApi admin() {
        JsonApi.Reply reply = JsonApi.at(url + "/realms/master")
                .form(
                        TOKEN,
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN,
                                "password",
                                adminPassword()));
        if (!reply.ok()) {
            throw new StackException("Keycloak does not know its administrator any more (" + reply.status()
                    + "): its data and its secrets do not belong together; ./taskflow down --wipe begins anew.");
        }
        return new JsonApi(
                url + "/admin/realms",
                "Bearer " + reply.body().path("access_token").asString());
    }
}
