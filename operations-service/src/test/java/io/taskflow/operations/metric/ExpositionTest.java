package io.taskflow.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpositionTest {

    @Test
    void aSampleHasItsLabelsAndItsValue() {
        List<Sample> samples = Exposition.read("""
                # HELP taskflow_outbox_pending Messages
                # TYPE taskflow_outbox_pending gauge
                taskflow_outbox_pending{application="task-service"} 12.0
                http_server_requests_seconds_count{outcome="SUCCESS",uri="/api/{id}"} 1.5E3 1395066363000
                up 1
                """);

        assertThat(samples)
                .containsExactly(
                        new Sample("taskflow_outbox_pending", Map.of("application", "task-service"), 12),
                        new Sample(
                                "http_server_requests_seconds_count",
                                Map.of("outcome", "SUCCESS", "uri", "/api/{id}"),
                                1500),
                        new Sample("up", Map.of(), 1));
    }

    @Test
    void escapesAreUndone() {
        assertThat(Exposition.read("a{b=\"one \\\"two\\\" \\\\ three\\nfour\"} 1"))
                .containsExactly(new Sample("a", Map.of("b", "one \"two\" \\ three\nfour"), 1));
    }

    @Test
    void whatIsNotKnownOrNotUnderstoodIsNoSample() {
        assertThat(Exposition.read("a NaN\nb +Inf\nc\n<html>\nd{x=\"y\" 1\ne one\n\n"))
                .isEmpty();
    }
}
