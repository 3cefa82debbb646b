package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import java.util.Comparator;
import java.util.List;

/**
 * Adds reasons up. On each side the strongest counts in full and further ones by half of the one before, since they often say
 * the same thing twice.
 *
 * @param weight of all reasons together, see {@link PriorityScale}
 */
record PriorityScore(double weight) {

    private static final double FURTHER = 0.5;

    static PriorityScore of(List<Factor> factors) {
        return new PriorityScore(side(factors, 1) - side(factors, -1));
    }

    private static double side(List<Factor> factors, int sign) {
        List<Double> strongestFirst = factors.stream()
                .map(factor -> sign * factor.weight())
                .filter(weight -> weight > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        double sum = 0;
        double share = 1;
        for (double weight : strongestFirst) {
            sum += share * weight;
            share *= FURTHER;
        }
        return sum;
    }

    Priority priority() {
        return PriorityScale.nearest(weight);
    }

    /** 0.35 to 0.95: without evidence, or half way between two priorities, it is a guess. */
    double confidence(List<Factor> factors) {
        double evidence = factors.stream()
                .mapToDouble(factor -> Math.abs(factor.weight()))
                .max()
                .orElse(0);
        double confidence = 0.35 + 0.35 * Math.min(1, evidence) + 0.25 * PriorityScale.clarity(weight);
        return Math.round(confidence * 100) / 100.0;
    }
}
