package io.taskflow.service.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are valid, and what needs none.
 *
 * @param issuerUri the value of {@code iss} in every token, {@code TASKFLOW_ISSUER_URI}
 * @param jwksUri where the issuer's keys are fetched, {@code TASKFLOW_JWKS_URI}; by default Keycloak's place below the issuer
 * @param keysTimeout the longest wait for a connection to that place, and for its answer
 * @param audience what {@code aud} must contain
 * @param publicPaths what needs no token, each {@code "METHOD /pattern"} or {@code "/pattern"}
 * @param openMetrics whether {@code /actuator/prometheus} needs no token; only where the port is not reachable from outside
 */
@ConfigurationProperties("taskflow.security")
public record SecuritySettings(
        @Nullable URI issuerUri,
        @Nullable URI jwksUri,
        @DefaultValue("2s") Duration keysTimeout,
        @DefaultValue("taskflow-api") String audience,
        @DefaultValue List<String> publicPaths,
        @DefaultValue("false") boolean openMetrics) {
    public SecuritySettings {
        publicPaths = List.copyOf(publicPaths);
    }

    /** The issuer; fails at start, naming the mend, when it is not set. */
    public String issuer() {
        if (issuerUri == null || issuerUri.toString().isBlank()) {
            throw new IllegalStateException(
                    "Set TASKFLOW_ISSUER_URI (taskflow.security.issuer-uri) to the issuer of the"
                            + " access tokens, for example http://localhost:8085/realms/taskflow");
        }
        return issuerUri.toString();
    }

    /** Where the issuer publishes its keys. */
    public URI jwks() {
        return jwksUri == null || jwksUri.toString().isBlank()
                ? URI.create(issuer() + "/protocol/openid-connect/certs")
                : jwksUri;
    }
}
