package io.taskflow.demo;

import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.stack.LocalStack;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who is logged in.
 *
 * @param id the user id
 * @param email where e-mails go
 * @param api the public interface with the person's token
 */
public record Person(String id, String username, String email, JsonApi api) {

    /** Registers somebody new, whose name has to be free, vouches for the address, and logs them in. */
    public static Person newcomer(LocalStack stack, String username, String password) {
        String gateway = stack.addresses().gateway();
        register(gateway, username, password);
        stack.keycloak().verifyEmail(username);
        return login(gateway, username, password);
    }

    private static void register(String gateway, String username, String password) {
        JsonApi.Reply reply = JsonApi.at(gateway)
                .send(
                        "POST",
                        "/api/auth/register",
                        Map.of(
                                "username", username,
                                "email", username + "@taskflow.localhost",
                                "password", password));
        if (reply.status() != 201) {
            throw new StackException(
                    "Registering " + username + " was answered with " + reply.status() + ", not 201: " + reply.body());
        }
    }

    /** Logs somebody in at the gateway. */
    public static Person login(String gateway, String username, String password) {
        JsonApi anonymous = JsonApi.at(gateway);
        JsonNode tokens =
                anonymous.require("POST", "/api/auth/login", Map.of("username", username, "password", password));
        JsonApi api = anonymous.with("Bearer " + tokens.path("accessToken").asString());
        JsonNode me = api.require("GET", "/api/users/me", null);
        return new Person(me.path("id").asString(), username, me.path("email").asString(), api);
    }
}
