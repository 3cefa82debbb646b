package io.taskflow.auth.registration;

import io.taskflow.auth.keycloak.KeycloakSettings;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.idempotency.IdempotencyKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises a repeated registration without keeping its password: what is stored is an HMAC-SHA-256 under a secret that the
 * database does not hold. A new client secret only means that older keys are no longer recognised.
 */
@Component
class RegistrationSeal {
    private final SecretKeySpec secret;
    private final IdGenerator ids;

    RegistrationSeal(KeycloakSettings settings, IdGenerator ids) {
        this.secret = new SecretKeySpec(settings.adminClientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.ids = ids;
    }

    /** The request in a form that may be stored: equal only for equal requests, and it tells nothing of the password. */
    String fingerprint(RegistrationRequest request) {
        return HexFormat.of().formatHex(seal("fingerprint", request, null));
    }

    /** The same id whenever the same request comes with the same key; without a key, a new one each time. */
    UUID idOf(RegistrationRequest request, IdempotencyKey key) {
        if (key.value() == null) {
            return ids.next();
        }
        ByteBuffer seal = ByteBuffer.wrap(seal("id", request, key.value()));
        // RFC 9562, 5.8: version 8, bits of our own.
        long high = (seal.getLong() & ~0xF000L) | 0x8000L;
        long low = (seal.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }

    private byte[] seal(String purpose, RegistrationRequest request, @Nullable String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            add(mac, purpose);
            add(mac, key);
            add(mac, request.canonicalUsername());
            add(mac, request.fields().email());
            add(mac, request.password());
            add(mac, request.firstName());
            add(mac, request.lastName());
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }

    /** With its length in front, so that no two lists of parts look alike. */
    private static void add(Mac mac, @Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        mac.update(
                ByteBuffer.allocate(4).putInt(part == null ? -1 : bytes.length).array());
        mac.update(bytes);
    }
}
