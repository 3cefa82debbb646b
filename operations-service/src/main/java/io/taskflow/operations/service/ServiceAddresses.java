package io.taskflow.operations.service;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are that are asked, and how long each is waited for.
 *
 * @param auth base URL of auth-service (TASKFLOW_AUTH_SERVICE_URL)
 * @param task base URL of task-service (TASKFLOW_TASK_SERVICE_URL)
 * @param suggestion base URL of suggestion-service (TASKFLOW_SUGGESTION_SERVICE_URL)
 * @param notification base URL of notification-service (TASKFLOW_NOTIFICATION_SERVICE_URL)
 * @param gateway base URL of the gateway (TASKFLOW_GATEWAY_URL); unset or empty: the system page does not tell of it
 * @param connectTimeout the longest wait for a connection
 * @param readTimeout the longest wait for an answer
 */
@ConfigurationProperties("taskflow.services")
record ServiceAddresses(
        URI auth,
        URI task,
        URI suggestion,
        URI notification,
        @Nullable URI gateway,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("2s") Duration readTimeout) {

    ServiceAddresses {
        require("AUTH_SERVICE", auth);
        require("TASK_SERVICE", task);
        require("SUGGESTION_SERVICE", suggestion);
        require("NOTIFICATION_SERVICE", notification);
        if (gateway != null && !gateway.toString().isEmpty()) {
            require("GATEWAY", gateway);
        }
    }

    /** Each of the four that handle events, with its address. */
    Map<String, URI> byName() {
        return new TreeMap<>(Map.of(
                "auth-service", auth,
                "task-service", task,
                "suggestion-service", suggestion,
                "notification-service", notification));
    }

    private static void require(String part, @Nullable URI url) {
        if (url == null
                || url.getHost() == null
                || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "TASKFLOW_%s_URL is '%s': set it to the service's address without a path, for example http://localhost:8081"
                            .formatted(part, url == null ? "" : url));
        }
    }
}
