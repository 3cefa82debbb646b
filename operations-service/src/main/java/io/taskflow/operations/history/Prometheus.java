package io.taskflow.operations.history;

import io.taskflow.service.problem.ProblemException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** A Prometheus that scrapes the services, where there is one. It is waited for 6 seconds at most. */
@Component
class Prometheus {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(5);

    private final Optional<RestClient> server;

    Prometheus(HistorySettings settings) {
        this.server = settings.prometheus().map(Prometheus::client);
    }

    private static RestClient client(URI url) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        return RestClient.builder().requestFactory(requests).baseUrl(url).build();
    }

    boolean isThere() {
        return server.isPresent();
    }

    /** Throws a 503 problem while it does not answer. */
    List<Line> lines(Metric metric, Span span) {
        try {
            JsonNode answer = server.orElseThrow()
                    .get()
                    .uri(
                            "/api/v1/query_range?query={query}&start={start}&end={end}&step={step}",
                            query(metric, span.step()),
                            span.from().plus(span.step()).getEpochSecond(),
                            span.to().getEpochSecond(),
                            span.step().toSeconds())
                    .retrieve()
                    .body(JsonNode.class);
            return answer == null ? List.of() : read(answer, metric, span);
        } catch (RestClientException away) {
            throw ProblemException.unavailable("Prometheus", Duration.ofSeconds(5), away);
        }
    }

    /** The same over all instances: of gauges that each tells alike the highest, of counters the sum. */
    static String query(Metric metric, Duration step) {
        StringBuilder which = new StringBuilder("application=~\"gateway|[a-z]+-service\"");
        metric.only().forEach((label, value) -> which.append(",%s=\"%s\"".formatted(label, value)));
        String samples = metric.sample() + "{" + which + "}";
        String by = String.join(", ", metric.labels());
        // A rate wants a few scrapes.
        long window = Math.max(step.toSeconds(), metric.isCounter() ? 300 : 60);
        return metric.isCounter()
                ? "60 * sum by (%s) (rate(%s[%ds]))".formatted(by, samples, window)
                : "max by (%s) (max_over_time(%s[%ds]))".formatted(by, samples, window);
    }

    /** A value at a moment is that of the step that ends then. */
    private static List<Line> read(JsonNode answer, Metric metric, Span span) {
        return answer.path("data")
                .path("result")
                .valueStream()
                .map(series -> {
                    Line line = Line.empty(
                            metric.line(
                                    label -> series.path("metric").path(label).asString("")),
                            span.steps());
                    series.path("values").forEach(value -> {
                        double number = number(value.path(1).asString(""));
                        if (Double.isFinite(number)) {
                            line.put(
                                    span.stepAt(Instant.ofEpochSecond(
                                                    value.path(0).asLong(0)))
                                            - 1,
                                    number);
                        }
                    });
                    return line;
                })
                .sorted(Comparator.comparing(Line::name))
                .limit(Line.MOST)
                .toList();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
