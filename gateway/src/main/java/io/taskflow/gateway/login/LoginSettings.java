package io.taskflow.gateway.login;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway as a client of Keycloak.
 *
 * @param clientId its name there
 * @param clientSecret its secret there, {@code TASKFLOW_LOGIN_CLIENT_SECRET}
 * @param providerUri where the gateway itself reaches the issuer, {@code TASKFLOW_LOGIN_PROVIDER_URI}; by default where browsers do
 * @param timeout the longest wait for an answer of it
 */
@ConfigurationProperties("taskflow.login")
record LoginSettings(
        @DefaultValue("gateway") String clientId,
        @Nullable String clientSecret,
        @Nullable URI providerUri,
        @DefaultValue("5s") Duration timeout) {

    LoginSettings {
        if (clientSecret == null || clientSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "TASKFLOW_LOGIN_CLIENT_SECRET is not set: set it to the secret of the client '%s' in Keycloak's realm"
                            .formatted(clientId));
        }
    }

    String secret() {
        return String.valueOf(clientSecret);
    }

    /** Where the gateway reaches what the issuer has at this path. */
    String endpoint(String issuer, String path) {
        String base = providerUri == null || providerUri.toString().isBlank() ? issuer : providerUri.toString();
        return base + "/protocol/openid-connect" + path;
    }
}
