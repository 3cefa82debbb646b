package io.taskflow.testing;

import io.taskflow.local.keycloak.KeycloakServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String text, long since) {
        private static final Duration YOUTH = Duration.ofMinutes(1);

        boolean isYoung() {
            return System.nanoTime() - since < YOUTH.toNanos();
        }
    }

    /**
     * An access token, good for four minutes at least. It is the same one for a while: Keycloak refuses a login as long as it is
     * still noting another of the same person.
     */
    public String token() {
        return TOKENS.compute(id, (user, known) -> known != null && known.isYoung() ? known : this.logIn())
                .text();
    }

    private Token logIn() {
        long before = System.nanoTime();
        return new Token(keycloak.login(username, password), before);
    }

    /** The value of an {@code Authorization} header with such a token. */
    public String bearer() {
        return "Bearer " + token();
    }
}
