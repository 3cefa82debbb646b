package io.taskflow.gateway.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which bearer tokens are accepted.
 *
 * @param issuerUri the {@code iss} of accepted tokens (TASKFLOW_ISSUER_URI)
 * @param jwksUri where the issuer's keys are fetched (TASKFLOW_JWKS_URI; by default Keycloak's address under the issuer)
 * @param audience what {@code aud} must contain
 */
@ConfigurationProperties("taskflow.token")
public record TokenSettings(
        @Nullable URI issuerUri,
        @Nullable URI jwksUri,
        @DefaultValue("taskflow-api") String audience) {

    public TokenSettings {
        if (issuerUri == null || !issuerUri.isAbsolute()) {
            throw new IllegalArgumentException(
                    "TASKFLOW_ISSUER_URI is missing: set it to the realm's address, for example http://localhost:8085/realms/taskflow");
        }
        if (jwksUri == null || !jwksUri.isAbsolute()) {
            jwksUri = URI.create(issuerUri + "/protocol/openid-connect/certs");
        }
    }
}
