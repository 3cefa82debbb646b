package io.taskflow.operations.metric;

import java.util.Map;

/**
 * One measured value.
 *
 * @param name as Prometheus has it, for example {@code taskflow_outbox_pending}
 * @param labels by their names
 * @param value never NaN: what is not known is no sample
 */
public record Sample(String name, Map<String, String> labels, double value) {

    /** What tells one from another in the same look. */
    public record Series(String name, Map<String, String> labels) {}

    public Series series() {
        return new Series(name, labels);
    }

    /** The service that told it; empty where none is named. */
    public String application() {
        return label("application");
    }

    /** A label's value; empty where there is none. */
    public String label(String label) {
        return labels.getOrDefault(label, "");
    }
}
