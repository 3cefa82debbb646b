package io.taskflow.suggestion.engine.local.habit;

import io.taskflow.contracts.task.Priority;
import java.util.function.ToDoubleFunction;

/** How likely each priority is; together 1. */
final class Chances {

    static final Priority[] PRIORITIES = Priority.values();

    /** What is assumed of a project of which little is known: urgency is rare. */
    static final Chances USUAL = of(priority -> switch (priority) {
        case LOW -> 0.25;
        case MEDIUM -> 0.58;
        case HIGH -> 0.12;
        case URGENT -> 0.05;
    });

    private final double[] values;

    private Chances(double[] values) {
        this.values = values;
    }

    /** In the ratio of these weights, none of them negative and not all 0. */
    static Chances of(ToDoubleFunction<Priority> weight) {
        double[] values = new double[PRIORITIES.length];
        double sum = 0;
        for (Priority priority : PRIORITIES) {
            values[rank(priority)] = weight.applyAsDouble(priority);
            sum += values[rank(priority)];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return new Chances(values);
    }

    double of(Priority priority) {
        return values[rank(priority)];
    }

    /** Mixed with {@code other}, which counts {@code share} of the whole. */
    Chances mixed(Chances other, double share) {
        return of(priority -> (1 - share) * of(priority) + share * other.of(priority));
    }

    /** HIGH or URGENT. */
    double pressing() {
        return of(Priority.HIGH) + of(Priority.URGENT);
    }

    /** Where they lie on the scale from LOW (-0.5) by MEDIUM (0) to URGENT (1). */
    double level() {
        double level = 0;
        for (Priority priority : PRIORITIES) {
            level += of(priority) * level(priority);
        }
        return level;
    }

    static double level(Priority priority) {
        return (rank(priority) - rank(Priority.MEDIUM)) / 2.0;
    }

    /** Its place among the {@link #PRIORITIES}. */
    static int rank(Priority priority) {
        return switch (priority) {
            case LOW -> 0;
            case MEDIUM -> 1;
            case HIGH -> 2;
            case URGENT -> 3;
        };
    }
}
