package io.taskflow.gateway.login;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A login that has begun and waits for the browser to come back from Keycloak.
 *
 * @param state comes back in the address: nobody but this browser can go on with this login
 * @param nonce comes back in the ID token
 * @param verifier proves to Keycloak that whoever brings the code has begun the login (RFC 7636)
 * @param returnTo where the browser goes then
 * @param until it is worth something
 */
record PendingLogin(String state, String nonce, String verifier, String returnTo, Instant until) {

    private static final int PARTS = 5;

    String text() {
        return String.join("\n", List.of(state, nonce, verifier, returnTo, until.toString()));
    }

    static @Nullable PendingLogin of(String text) {
        String[] parts = text.split("\n", -1);
        return parts.length == PARTS
                ? new PendingLogin(parts[0], parts[1], parts[2], parts[3], Instant.parse(parts[4]))
                : null;
    }
}
