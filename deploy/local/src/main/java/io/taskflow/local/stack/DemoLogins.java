package io.taskflow.local.stack;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.keycloak.KeycloakServer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The people that a local system begins with. Their passwords are no secrets: they exist on this machine only. */
public final class DemoLogins {

    /** A person to log in as. */
    public record Login(String username, String password, List<String> roles) {}

    private static final String PASSWORD = "TaskFlow-Demo-1";

    /** Everybody there is to log in as. */
    public static final List<Login> ALL = List.of(
            new Login("alice", PASSWORD, List.of("user")),
            new Login("bob", PASSWORD, List.of("user")),
            new Login("admin", PASSWORD, List.of("user", "admin")));

    private static final int CREATED = 201;
    private static final int TAKEN = 409;

    private DemoLogins() {}

    /** Registers who is not there yet, through the gateway like anybody else, and grants what registration does not. */
    static void register(String gateway, KeycloakServer keycloak, Progress progress) {
        for (Login login : ALL) {
            JsonApi.Reply reply = JsonApi.at(gateway).send("POST", "/api/auth/register", person(login));
            if (reply.status() != CREATED && reply.status() != TAKEN) {
                throw new StackException("Registering " + login.username() + " was answered with " + reply.status()
                        + ": " + reply.body());
            }
            if (reply.status() == CREATED) {
                progress.say("logins", login.username() + " registered");
            }
            if (keycloak.verifyEmail(login.username())) {
                letItBeNoticed(gateway, login);
            }
        }
        keycloak.userId("admin").ifPresent(id -> keycloak.grant(id, "admin"));
    }

    /** A new token says that the address is verified, and reading the profile with it makes the system follow. */
    private static void letItBeNoticed(String gateway, Login login) {
        JsonApi anonymous = JsonApi.at(gateway);
        var credentials = Map.of("username", login.username(), "password", login.password());
        JsonNode tokens = anonymous.require("POST", "/api/auth/login", credentials);
        anonymous.with("Bearer " + tokens.path("accessToken").asString()).require("GET", "/api/users/me", null);
    }

    private static Map<String, String> person(Login login) {
        String name = login.username();
        return Map.of(
                "username",
                name,
                "email",
                name + "@taskflow.localhost",
                "password",
                login.password(),
                "firstName",
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                "lastName",
                "Demo");
    }
}
