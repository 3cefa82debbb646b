package io.taskflow.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret in a browser's cookie. Redis knows it by its hash alone, so that nobody who reads Redis has a cookie; the page knows another hash of
 * it, which proves that a request was written by our page.
 *
 * @param secret 256 random bits in base64url
 */
public record SessionId(String secret) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** One that nobody has had. */
    public static SessionId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionId(BASE64.encodeToString(bytes));
    }

    /** What a cookie holds, if it can be one of ours. */
    static @Nullable SessionId of(String cookie) {
        return FORM.matcher(cookie).matches() ? new SessionId(cookie) : null;
    }

    /** What the page has to send as {@code X-CSRF-Token}. */
    public String csrfToken() {
        return hash("csrf:");
    }

    String key() {
        return "session:" + hash("session:");
    }

    private String hash(String purpose) {
        try {
            byte[] input = (purpose + secret).getBytes(StandardCharsets.US_ASCII);
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(input));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SessionId[…]";
    }
}
