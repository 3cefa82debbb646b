package io.taskflow.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecuritySettingsTest {
    @Test
    void aMissingIssuerIsNamedWithItsMend() {
        assertThatThrownBy(() -> decoder(settings(null, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Set TASKFLOW_ISSUER_URI");
        assertThatThrownBy(() -> decoder(settings("", "http://localhost/certs")))
                .hasMessageContaining("Set TASKFLOW_ISSUER_URI");
    }

    @Test
    void keysAreFoundBelowTheIssuerUnlessSaidOtherwise() {
        assertThat(settings("http://id/realms/x", "").jwks())
                .hasToString("http://id/realms/x/protocol/openid-connect/certs");
        assertThat(settings("http://id/realms/x", "http://keycloak:8080/certs").jwks())
                .hasToString("http://keycloak:8080/certs");
    }

    @Test
    void keysThatAreNoWebAddressAreRefused() {
        assertThatThrownBy(() -> decoder(settings("http://id", "certs")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TASKFLOW_JWKS_URI");
    }

    private static CachingJwtDecoder decoder(SecuritySettings settings) {
        return TokenDecoder.of(settings, new IssuerKeys(settings), Clock.systemUTC());
    }

    private static SecuritySettings settings(@Nullable String issuer, @Nullable String jwks) {
        return new SecuritySettings(
                issuer == null ? null : URI.create(issuer),
                jwks == null ? null : URI.create(jwks),
                Duration.ofSeconds(2),
                "taskflow-api",
                List.of(),
                false);
    }
}
