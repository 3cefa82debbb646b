package io.taskflow.auth.keycloak;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of {@code taskflow.keycloak}.
 *
 * @param url Keycloak's address as this service reaches it, {@code TASKFLOW_KEYCLOAK_URL}
 * @param realm {@code TASKFLOW_KEYCLOAK_REALM}
 * @param adminClientId client whose service account may read and manage users
 * @param adminClientSecret {@code TASKFLOW_KEYCLOAK_ADMIN_CLIENT_SECRET}
 * @param loginClientId client with the direct grant, on whose behalf people log in over the API
 * @param loginClientSecret {@code TASKFLOW_KEYCLOAK_LOGIN_CLIENT_SECRET}
 * @param webClientId client of the browser's login; the links that Keycloak mails lead back to its base URL
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long an answer may take; above it the outcome of a change is not known
 * @param settleAfter when a change whose outcome nobody saw is looked up; so late that no request can still be on its way
 * @param settleEvery how often such changes are looked for
 * @param followEvery how often Keycloak is asked what was done there
 */
@ConfigurationProperties("taskflow.keycloak")
public record KeycloakSettings(
        @Nullable URI url,
        @DefaultValue("taskflow") String realm,
        @DefaultValue("auth-service") String adminClientId,
        @DefaultValue("") String adminClientSecret,
        @DefaultValue("api-login") String loginClientId,
        @DefaultValue("") String loginClientSecret,
        @DefaultValue("gateway") String webClientId,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("8s") Duration readTimeout,
        @DefaultValue("60s") Duration settleAfter,
        @DefaultValue("20s") Duration settleEvery,
        @DefaultValue("2s") Duration followEvery) {

    public KeycloakSettings {
        if (url == null || !url.isAbsolute()) {
            throw new IllegalArgumentException(
                    "Set TASKFLOW_KEYCLOAK_URL to Keycloak's address, for example http://localhost:8085");
        }
        requireSecret(adminClientSecret, "TASKFLOW_KEYCLOAK_ADMIN_CLIENT_SECRET", adminClientId);
        requireSecret(loginClientSecret, "TASKFLOW_KEYCLOAK_LOGIN_CLIENT_SECRET", loginClientId);
        requirePositive(connectTimeout, "connect-timeout");
        requirePositive(readTimeout, "read-timeout");
        requirePositive(settleEvery, "settle-every");
        requirePositive(followEvery, "follow-every");
        if (settleAfter.compareTo(connectTimeout.plus(readTimeout).multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "taskflow.keycloak.settle-after must be at least twice both time-outs together,"
                            + " or a request still on its way would be given up");
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "KeycloakSettings[url=" + url + ", realm=" + realm + "]";
    }

    private static void requireSecret(String secret, String variable, String client) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("Set " + variable + " to the secret of Keycloak's client " + client);
        }
    }

    private static void requirePositive(Duration duration, String name) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("taskflow.keycloak." + name + " must be positive, for example 2s");
        }
    }
}
