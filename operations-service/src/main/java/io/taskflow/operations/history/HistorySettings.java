package io.taskflow.operations.history;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the history comes from.
 *
 * @param prometheusUrl a Prometheus that scrapes the services, without {@code /api} (TASKFLOW_PROMETHEUS_URL); unset or empty: a small
 *     history is kept here
 * @param kept how long that one goes back (TASKFLOW_HISTORY_KEPT), an hour to 7 days
 */
@ConfigurationProperties("taskflow.history")
record HistorySettings(
        @Nullable URI prometheusUrl, @DefaultValue("7d") Duration kept) {

    private static final Duration LONGEST = Duration.ofDays(7);

    HistorySettings {
        if (kept.compareTo(Duration.ofHours(1)) < 0 || kept.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "TASKFLOW_HISTORY_KEPT is '%s': set it to an hour (1h) to 7 days (7d)".formatted(kept));
        }
        if (prometheusUrl != null
                && !prometheusUrl.toString().isEmpty()
                && (prometheusUrl.getHost() == null
                        || !String.valueOf(prometheusUrl.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException(
                    "TASKFLOW_PROMETHEUS_URL is '%s': set it to Prometheus's address, for example http://prometheus:9090, or leave it out"
                            .formatted(prometheusUrl));
        }
    }

    Optional<URI> prometheus() {
        return Optional.ofNullable(prometheusUrl).filter(url -> url.getHost() != null);
    }
}
