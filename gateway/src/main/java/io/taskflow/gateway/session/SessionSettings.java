package io.taskflow.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long browser sessions live; Keycloak's own limits (of the realm: SSO session idle and max) count all the same.
 *
 * @param idle without a token having been fetched anew, which happens when somebody uses it
 * @param longest from the login on
 * @param refreshBefore how long before its expiry an access token is replaced
 * @param refreshWait how long a request waits for another one's refresh
 */
@ConfigurationProperties("taskflow.session")
public record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("30s") Duration refreshBefore,
        @DefaultValue("8s") Duration refreshWait) {

    public SessionSettings {
        if (!idle.isPositive() || !longest.isPositive() || refreshBefore.isNegative() || !refreshWait.isPositive()) {
            throw new IllegalArgumentException(
                    "taskflow.session.idle, longest and refresh-wait must be more than zero, refresh-before not less");
        }
    }
}
