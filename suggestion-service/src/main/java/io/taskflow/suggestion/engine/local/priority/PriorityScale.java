package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.task.Priority;

/** Where the priorities stand on the scale of the reasons' weights: half a point apart, and MEDIUM is where nothing speaks for more or less. */
final class PriorityScale {

    private static final double STEP = 0.5;

    private PriorityScale() {}

    /** The weight that makes a task this. */
    static double weight(Priority priority) {
        return switch (priority) {
            case LOW -> -STEP;
            case MEDIUM -> 0;
            case HIGH -> STEP;
            case URGENT -> 2 * STEP;
        };
    }

    static Priority nearest(double weight) {
        Priority nearest = Priority.LOW;
        for (Priority priority : Priority.values()) {
            if (distance(priority, weight) <= distance(nearest, weight)) {
                nearest = priority;
            }
        }
        return nearest;
    }

    /** 1 at or beyond a priority's own weight, 0 half way to the next. */
    static double clarity(double weight) {
        double within = Math.clamp(weight, weight(Priority.LOW), weight(Priority.URGENT));
        return 1 - 2 * distance(nearest(within), within) / STEP;
    }

    private static double distance(Priority priority, double weight) {
        return Math.abs(weight(priority) - weight);
    }
}
