package io.taskflow.operations.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.operations.history.Measurements.Measurement;
import io.taskflow.operations.metric.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncreasesTest {

    private final Increases increases = new Increases();

    @Test
    void aCounterTellsByHowMuchItGrewAndNothingAtFirst() {
        assertThat(increases.of(mails("done", 100))).isEmpty();
        assertThat(increases.of(mails("done", 103))).containsExactly(new Measurement(Metric.MAIL, "done", 3));
    }

    @Test
    void theFirstFailureOfAServiceThatWasHeardBeforeCounts() {
        increases.of(List.of(requests("/a", 7)));

        assertThat(increases.of(List.of(requests("/a", 7), failures(3))))
                .containsExactlyInAnyOrder(
                        new Measurement(Metric.REQUESTS, "task-service", 3),
                        new Measurement(Metric.REQUEST_FAILURES, "task-service", 3));
    }

    @Test
    void afterARestartItGrewFromNothing() {
        increases.of(mails("done", 100));

        assertThat(increases.of(mails("done", 2))).containsExactly(new Measurement(Metric.MAIL, "done", 2));
    }

    @Test
    void whatIsOfOtherWorkIsNoMail() {
        increases.of(mails("done", 1));

        assertThat(increases.of(List.of(new Sample(
                        "taskflow_work_attempts_seconds_count", Map.of("work", "proposals", "outcome", "done"), 9))))
                .isEmpty();
    }

    @Test
    void countersOfOneLineAreAddedAndGaugesOfOneLineAreTheSame() {
        increases.of(List.of(requests("/a", 1), requests("/b", 1)));

        assertThat(increases.of(List.of(
                        requests("/a", 3),
                        requests("/b", 4),
                        new Sample("taskflow_queue_messages", Map.of("queue", "q"), 5),
                        new Sample("taskflow_queue_messages", Map.of("queue", "q"), 6))))
                .containsExactly(
                        new Measurement(Metric.QUEUE_MESSAGES, "q", 6),
                        new Measurement(Metric.REQUESTS, "task-service", 5));
    }

    private static Sample requests(String uri, double count) {
        return new Sample(
                "http_server_requests_seconds_count", Map.of("application", "task-service", "uri", uri), count);
    }

    private static Sample failures(double count) {
        return new Sample(
                "http_server_requests_seconds_count",
                Map.of("application", "task-service", "uri", "/a", "outcome", "SERVER_ERROR"),
                count);
    }

    private static List<Sample> mails(String outcome, double count) {
        return List.of(
                new Sample("taskflow_work_attempts_seconds_count", Map.of("work", "mail", "outcome", outcome), count));
    }
}
