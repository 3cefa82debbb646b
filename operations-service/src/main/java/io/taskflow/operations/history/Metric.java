package io.taskflow.operations.history;

import io.taskflow.operations.metric.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is looked at over time; each has a line for each value of a label or two. */
enum Metric {
    OUTBOX_PENDING("messages", "taskflow_outbox_pending", false),
    OUTBOX_OLDEST_AGE("seconds", "taskflow_outbox_oldest_age_seconds", false),
    QUEUE_MESSAGES("messages", "taskflow_queue_messages", false),
    DEAD_LETTERS("messages", "taskflow_dead_letters", false),
    WORK_WAITING("rows", "taskflow_work_waiting_items", false),
    MAIL("per minute", "taskflow_work_attempts_seconds_count", true),
    SUGGESTIONS("per minute", "taskflow_suggestions_decided_total", true),
    REQUESTS("per minute", "http_server_requests_seconds_count", true),
    REQUEST_FAILURES("per minute", "http_server_requests_seconds_count", true);

    private final String unit;
    private final String sample;
    private final boolean counter;

    Metric(String unit, String sample, boolean counter) {
        this.unit = unit;
        this.sample = sample;
        this.counter = counter;
    }

    /** Names of all samples that are needed. */
    static List<String> samples() {
        return Arrays.stream(values()).map(Metric::sample).distinct().toList();
    }

    String unit() {
        return unit;
    }

    /** Its name in Prometheus. */
    String sample() {
        return sample;
    }

    /** The labels whose values name a line. */
    List<String> labels() {
        return switch (this) {
            case QUEUE_MESSAGES, DEAD_LETTERS -> List.of("queue");
            case WORK_WAITING -> List.of("work");
            case MAIL -> List.of("outcome");
            case SUGGESTIONS -> List.of("engine", "verdict");
            default -> List.of("application");
        };
    }

    /** Labels that a sample must have; others count for nothing. */
    Map<String, String> only() {
        return switch (this) {
            case MAIL -> Map.of("work", "mail");
            case REQUEST_FAILURES -> Map.of("outcome", "SERVER_ERROR");
            default -> Map.of();
        };
    }

    /** Whether it is made of this sample. */
    boolean isOf(Sample told) {
        return told.name().equals(sample) && told.labels().entrySet().containsAll(only().entrySet());
    }

    /** The name of the line that a sample with these labels is of. */
    String line(UnaryOperator<String> label) {
        return labels().stream().map(label).collect(Collectors.joining(" "));
    }

    /** Whether it only grows, so that its increase in a minute is what tells something. */
    boolean isCounter() {
        return counter;
    }
}
