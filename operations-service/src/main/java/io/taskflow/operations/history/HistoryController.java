package io.taskflow.operations.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.operations.history.MetricHistory.Source;
import io.taskflow.service.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells of metrics over time; for administrators, as every service says of all of {@code /api/admin}. */
@RestController
class HistoryController {

    private static final int MOST_HOURS = 168;

    private final Measurements measurements;
    private final Prometheus prometheus;
    private final Recorder recorder;
    private final Clock clock;

    HistoryController(Measurements measurements, Prometheus prometheus, Recorder recorder, Clock clock) {
        this.measurements = measurements;
        this.prometheus = prometheus;
        this.recorder = recorder;
        this.clock = clock;
    }

    @GetMapping(path = "/api/admin/system/history", produces = "application/json")
    @Operation(
            summary = "A metric over time",
            description =
                    "From the Prometheus that operations-service knows, else from the values that it keeps itself,"
                            + " one a minute. In steps of 1, 5, 15 or 60 minutes, so that there are 181 at most.")
    MetricHistory getSystemHistory(
            @RequestParam Metric metric,
            @Parameter(
                            description = "How far back",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "168",
                                            defaultValue = "24"))
                    @RequestParam(defaultValue = "24")
                    int hours) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw ProblemException.invalid("/hours", "must be from 1 to " + MOST_HOURS);
        }
        Span span = Span.of(hours, clock.instant());
        return prometheus.isThere()
                ? history(metric, span, Source.PROMETHEUS, prometheus.lines(metric, span), List.of())
                : history(metric, span, Source.OWN, measurements.lines(metric, span), recorder.missing());
    }

    private static MetricHistory history(
            Metric metric, Span span, Source source, List<Line> lines, List<String> missing) {
        return new MetricHistory(metric, metric.unit(), span.from(), span.step().toSeconds(), source, lines, missing);
    }
}
