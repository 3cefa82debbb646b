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
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void aMissingIssuerIsNamedWithItsMend() {
        assertThatThrownBy(() -> TokenDecoder.of(settings(null, null), CLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Set TASKFLOW_ISSUER_URI");
        assertThatThrownBy(() -> TokenDecoder.of(settings("", "http://localhost/certs"), CLOCK))
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
        assertThatThrownBy(() -> TokenDecoder.of(settings("http://id", "certs"), CLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TASKFLOW_JWKS_URI");
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
