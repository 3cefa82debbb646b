package io.taskflow.gateway.session;

import java.time.Instant;

/**
 * What a browser session stands for. None of it ever reaches the browser.
 *
 * @param keycloakSession the {@code sid} of its tokens
 * @param tokens with which services are asked, and new ones are got
 * @param ends when it is over, however busy it is
 */
public record Session(String keycloakSession, Tokens tokens, Instant ends) {

    /** The tokens of a session at a moment. */
    public record Tokens(Access access, String refresh) {

        @Override
        public String toString() {
            return "Tokens[…]";
        }
    }

    /** An access token and when it expires. */
    public record Access(String token, Instant expires) {

        @Override
        public String toString() {
            return "Access[expires=" + expires + "]";
        }
    }

    Session with(Tokens fresh) {
        return new Session(keycloakSession, fresh, ends);
    }
}
