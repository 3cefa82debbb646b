package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a sentence what decided. */
public final class Rationale {

    private static final int REASONS = 3;

    private Rationale() {}

    /** @param factors strongest first */
    public static String of(Priority priority, List<Factor> factors) {
        String proposed = "Proposed as " + priority.name().toLowerCase(Locale.ROOT);
        String reasons = joined(factors, priority.compareTo(Priority.MEDIUM) >= 0);
        if (reasons.isEmpty()) {
            return proposed + ": nothing in the task speaks clearly for more or less.";
        }
        return proposed + ": " + reasons + ".";
    }

    private static String joined(List<Factor> factors, boolean upwards) {
        return factors.stream()
                .filter(factor -> factor.weight() > 0 == upwards)
                .limit(REASONS)
                .map(Factor::evidence)
                .collect(Collectors.joining(", "));
    }
}
