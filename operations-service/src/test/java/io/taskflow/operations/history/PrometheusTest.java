package io.taskflow.operations.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.operations.support.FakeServer;
import io.taskflow.service.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over the wire, against a server that answers as Prometheus's documents say. */
class PrometheusTest {

    private final FakeServer server = new FakeServer();
    private final Prometheus prometheus =
            new Prometheus(new HistorySettings(URI.create(server.url()), Duration.ofDays(7)));
    private final Span span = Span.of(1, Instant.parse("2026-11-30T10:00:30Z"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aLineHasEachValueInTheStepThatItIsOf() {
        server.answers("""
                {"status": "success", "data": {"resultType": "matrix", "result": [
                  {"metric": {"queue": "b"}, "values": [[%1$d, "1"], [%2$d, "NaN"]]},
                  {"metric": {"queue": "a"}, "values": [[%1$d, "2.5"]]}]}}""".formatted(
                        span.from().plusSeconds(60).getEpochSecond(),
                        span.from().plusSeconds(120).getEpochSecond()));

        var lines = prometheus.lines(Metric.QUEUE_MESSAGES, span);

        assertThat(lines).extracting(Line::name).containsExactly("a", "b");
        assertThat(lines.getFirst().values().getFirst()).isEqualTo(2.5);
        assertThat(lines.getLast().values()).hasSize(61).startsWith(1.0, null);
        assertThat(server.asked().getFirst())
                .startsWith("/api/v1/query_range?query=max%20by%20%28queue%29")
                .contains("&step=60 ");
    }

    @Test
    void aCounterIsARatePerMinuteOverAllInstances() {
        assertThat(Prometheus.query(Metric.MAIL, Duration.ofMinutes(1)))
                .isEqualTo("60 * sum by (outcome) (rate(taskflow_work_attempts_seconds_count"
                        + "{application=~\"gateway|[a-z]+-service\",work=\"mail\"}[300s]))");
    }

    @Test
    void withoutAnAnswerItIsAwayForNow() {
        server.answers(500, "");

        assertThatThrownBy(() -> prometheus.lines(Metric.REQUESTS, span)).isInstanceOf(ProblemException.class);
    }
}
