package io.taskflow.auth.session;

/**
 * What a logged-in program holds (RFC 6749, 5.1, in our own case).
 *
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds until the access token ends
 * @param refreshToken works once: each refresh answers a new one, and using an old one again ends the session
 * @param refreshExpiresIn seconds until the refresh token ends
 */
record Tokens(String accessToken, String tokenType, long expiresIn, String refreshToken, long refreshExpiresIn) {

    /** Without the tokens. */
    @Override
    public String toString() {
        return "Tokens[]";
    }
}
