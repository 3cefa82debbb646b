package io.taskflow.gateway.route;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how long the gateway waits for them.
 *
 * @param auth base URL of auth-service (TASKFLOW_AUTH_SERVICE_URL)
 * @param task base URL of task-service (TASKFLOW_TASK_SERVICE_URL)
 * @param suggestion base URL of suggestion-service (TASKFLOW_SUGGESTION_SERVICE_URL)
 * @param notification base URL of notification-service (TASKFLOW_NOTIFICATION_SERVICE_URL)
 * @param operations base URL of operations-service (TASKFLOW_OPERATIONS_SERVICE_URL)
 * @param connectTimeout the longest wait for a connection
 * @param responseTimeout the longest wait for the head of an answer, from the head of the request on
 * @param suggestionTimeout the same for suggestion-service, which may have to wait for a language model
 */
@ConfigurationProperties("taskflow.services")
public record ServiceSettings(
        URI auth,
        URI task,
        URI suggestion,
        URI notification,
        URI operations,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration responseTimeout,
        @DefaultValue("90s") Duration suggestionTimeout) {

    public ServiceSettings {
        requireBaseUrl("AUTH", auth);
        requireBaseUrl("TASK", task);
        requireBaseUrl("SUGGESTION", suggestion);
        requireBaseUrl("NOTIFICATION", notification);
        requireBaseUrl("OPERATIONS", operations);
    }

    private static void requireBaseUrl(String service, @Nullable URI url) {
        if (url == null || url.getHost() == null || !hasHttpScheme(url) || hasPath(url)) {
            throw new IllegalArgumentException(
                    "TASKFLOW_%s_SERVICE_URL is '%s': set it to the service's address without a path, for example http://localhost:8081"
                            .formatted(service, url == null ? "" : url));
        }
    }

    private static boolean hasHttpScheme(URI url) {
        return "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    }

    private static boolean hasPath(URI url) {
        return !url.getPath().isEmpty() && !url.getPath().equals("/");
    }
}
