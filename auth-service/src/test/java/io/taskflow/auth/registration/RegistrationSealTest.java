package io.taskflow.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.keycloak.KeycloakSettings;
import io.taskflow.service.idempotency.IdempotencyKey;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistrationSealTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("key-1");

    private final RegistrationSeal seal = sealWith("secret-1");

    @Test
    void theSameRequestWithTheSameKeyIsTheSameRegistration() {
        assertThat(seal.idOf(request("Correct-Horse-1"), KEY)).isEqualTo(seal.idOf(request("Correct-Horse-1"), KEY));
        assertThat(seal.idOf(request("Correct-Horse-1"), KEY).version()).isEqualTo(8);
        assertThat(seal.idOf(request("Correct-Horse-1"), KEY).variant()).isEqualTo(2);
    }

    @Test
    void anotherPasswordOrKeyIsAnother() {
        assertThat(seal.fingerprint(request("Correct-Horse-1")))
                .isNotEqualTo(seal.fingerprint(request("Correct-Horse-2")));
        assertThat(seal.idOf(request("Correct-Horse-1"), KEY))
                .isNotEqualTo(seal.idOf(request("Correct-Horse-2"), KEY))
                .isNotEqualTo(seal.idOf(request("Correct-Horse-1"), new IdempotencyKey("key-2")));
    }

    @Test
    void withoutAKeyEachRequestIsItsOwn() {
        var none = new IdempotencyKey(null);

        assertThat(seal.idOf(request("Correct-Horse-1"), none))
                .isNotEqualTo(seal.idOf(request("Correct-Horse-1"), none));
    }

    @Test
    void whoHasOnlyTheDatabaseCannotTryPasswordsOnAFingerprint() {
        assertThat(sealWith("secret-2").fingerprint(request("Correct-Horse-1")))
                .isNotEqualTo(seal.fingerprint(request("Correct-Horse-1")));
    }

    private static RegistrationRequest request(String password) {
        return new RegistrationRequest("carol", "carol@example.org", password, null, null);
    }

    private static RegistrationSeal sealWith(String secret) {
        var settings = new KeycloakSettings(
                URI.create("http://localhost"),
                "taskflow",
                "auth-service",
                secret,
                "api-login",
                "b",
                "gateway",
                Duration.ofSeconds(2),
                Duration.ofSeconds(8),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofSeconds(2));
        return new RegistrationSeal(settings, UUID::randomUUID);
    }
}
