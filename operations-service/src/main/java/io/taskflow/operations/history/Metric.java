package io.taskflow.operations.history;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is looked at over time; each has a line for each value of a label or two. */
enum Metric {
    OUTBOX_PENDING("messages", "taskflow_outbox_pending", "application", null, false),
    OUTBOX_OLDEST_AGE("seconds", "taskflow_outbox_oldest_age_seconds", "application", null, false),
    QUEUE_MESSAGES("messages", "taskflow_queue_messages", "queue", null, false),
    DEAD_LETTERS("messages", "taskflow_dead_letters", "queue", null, false),
    WORK_WAITING("rows", "taskflow_work_waiting_items", "work", null, false),
    MAIL("per minute", "taskflow_work_attempts_seconds_count", "outcome", new Only("work", "mail"), true),
    SUGGESTIONS("per minute", "taskflow_suggestions_decided_total", "engine verdict", null, true),
    REQUESTS("per minute", "http_server_requests_seconds_count", "application", null, true),
    REQUEST_FAILURES(
            "per minute",
            "http_server_requests_seconds_count",
            "application",
            new Only("outcome", "SERVER_ERROR"),
            true);

    private final String unit;
    private final String sample;
    private final List<String> labels;
    private final @Nullable Only only;
    private final boolean counter;

    Metric(String unit, String sample, String labels, @Nullable Only only, boolean counter) {
        this.unit = unit;
        this.sample = sample;
        this.labels = List.of(labels.split(" "));
        this.only = only;
        this.counter = counter;
    }

    /** Samples that do not have this label count for nothing. */
    record Only(String label, String value) {}

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
        return labels;
    }

    /** The name of the line that a sample with these labels is of. */
    String line(UnaryOperator<String> label) {
        return labels.stream().map(label).collect(Collectors.joining(" "));
    }

    @Nullable
    Only only() {
        return only;
    }

    /** Whether it only grows, so that its increase in a minute is what tells something. */
    boolean isCounter() {
        return counter;
    }
}
