package io.taskflow.benchmarks.system;

import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.keycloak.KeycloakServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The tokens of one person, got at Keycloak itself: the gateway counts sign-ins by address, and a benchmark has but one.
 */
final class Tokens {

    private static final String PATH = "/protocol/openid-connect/token";
    private static final String CLIENT = "api-login";

    private final KeycloakServer keycloak;
    private String access = "";
    private String refresh = "";
    private long expires;

    Tokens(KeycloakServer keycloak, String username, String password) {
        this.keycloak = keycloak;
        take(Map.of("grant_type", "password", "scope", "openid", "username", username, "password", password));
    }

    /** An access token that is good for at least so long. */
    String lasting(Duration time) {
        if (System.nanoTime() + time.toNanos() > expires) {
            take(Map.of("grant_type", "refresh_token", "refresh_token", refresh));
        }
        return access;
    }

    private void take(Map<String, String> grant) {
        Map<String, String> form = new HashMap<>(grant);
        form.put("client_id", CLIENT);
        form.put("client_secret", keycloak.clientSecret(CLIENT));
        long asked = System.nanoTime();
        JsonApi.Reply reply = JsonApi.at(keycloak.issuer()).form(PATH, form);
        if (!reply.ok()) {
            throw new StackException("Keycloak gives no token: " + reply.status() + " " + reply.body());
        }
        access = reply.body().path("access_token").asString();
        refresh = reply.body().path("refresh_token").asString();
        expires = asked
                + Duration.ofSeconds(reply.body().path("expires_in").asLong()).toNanos();
    }
}
