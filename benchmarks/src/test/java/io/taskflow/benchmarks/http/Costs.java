package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.measure.ProcessMeter;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Sums and medians. */
final class Costs {

    private Costs() {}

    /** Of all processes but the load generator. */
    static double sum(Map<String, Double> millis) {
        return millis.entrySet().stream()
                .filter(one -> !one.getKey().equals(ProcessMeter.LOAD))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The middle one, or the mean of the two in the middle. */
    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
