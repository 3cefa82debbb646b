package io.taskflow.gateway.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are valid, and what needs none; named as in the services.
 *
 * @param issuerUri the value of {@code iss} in every token, {@code TASKFLOW_ISSUER_URI}
 * @param jwksUri where the issuer's keys are fetched, {@code TASKFLOW_JWKS_URI}; by default Keycloak's place below the issuer
 * @param keysTimeout the longest wait for a connection to that place, and for its answer
 * @param audience what {@code aud} must contain
 * @param openMetrics whether {@code /actuator/prometheus} needs no token; only where no client can reach that path
 */
@ConfigurationProperties("taskflow.security")
public record SecuritySettings(
        @Nullable URI issuerUri,
        @Nullable URI jwksUri,
        @DefaultValue("2s") Duration keysTimeout,
        @DefaultValue("taskflow-api") String audience,
        @DefaultValue("false") boolean openMetrics) {

    public SecuritySettings {
        if (issuerUri == null || !issuerUri.isAbsolute()) {
            throw new IllegalArgumentException(
                    "Set TASKFLOW_ISSUER_URI (taskflow.security.issuer-uri) to the issuer of the"
                            + " access tokens, for example http://localhost:8085/realms/taskflow");
        }
        if (jwksUri == null || jwksUri.toString().isBlank()) {
            jwksUri = URI.create(issuerUri + "/protocol/openid-connect/certs");
        }
    }
}
