package io.taskflow.testing;

import io.taskflow.local.keycloak.KeycloakServer;

/**
 * A person in the real Keycloak.
 *
 * @param id the {@code sub} of its tokens
 * @param username unique
 * @param email unique
 * @param password good for the direct grant
 * @param keycloak where it lives
 */
public record TestUser(String id, String username, String email, String password, KeycloakServer keycloak) {

    /** A fresh access token, good for five minutes. */
    public String token() {
        return keycloak.login(username, password);
    }

    /** The value of an {@code Authorization} header with a fresh token. */
    public String bearer() {
        return "Bearer " + token();
    }
}
