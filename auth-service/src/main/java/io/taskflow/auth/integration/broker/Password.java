package io.taskflow.auth.integration.broker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random password of 256 bits, and what RabbitMQ keeps of it. Only the hash is ever written down or sent to the broker.
 *
 * @param text letters, digits, {@code -} and {@code _}: fit for an address
 * @param hash base64 of salt and SHA-256
 * @see <a href="https://www.rabbitmq.com/docs/passwords">RabbitMQ: passwords</a>
 */
public record Password(String text, String hash) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 4;

    /** One that nobody has had. */
    public static Password fresh() {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
        byte[] salt = random(SALT_BYTES);
        var salted = new ByteArrayOutputStream();
        salted.writeBytes(salt);
        salted.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        var kept = new ByteArrayOutputStream();
        kept.writeBytes(salt);
        kept.writeBytes(sha256(salted.toByteArray()));
        return new Password(text, Base64.getEncoder().encodeToString(kept.toByteArray()));
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "Password[]";
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
