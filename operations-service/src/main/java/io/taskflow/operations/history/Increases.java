package io.taskflow.operations.history;

import io.taskflow.operations.history.Measurements.Measurement;
import io.taskflow.operations.metric.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes measurements of what the services tell: of a gauge its value, of a counter by how much it grew since the last time. */
final class Increases {

    private Map<Metric, Map<String, Double>> before = Map.of();

    List<Measurement> of(List<Sample> samples) {
        List<Measurement> measured = new ArrayList<>();
        Map<Metric, Map<String, Double>> now = new HashMap<>();
        for (Metric metric : Metric.values()) {
            Map<String, Double> lines = lines(metric, samples);
            if (metric.isCounter()) {
                now.put(metric, lines);
                lines = grown(before.getOrDefault(metric, Map.of()), lines);
            }
            lines.entrySet().stream()
                    .limit(Line.MOST)
                    .forEach(line -> measured.add(new Measurement(metric, line.getKey(), line.getValue())));
        }
        before = now;
        return measured;
    }

    private static Map<String, Double> lines(Metric metric, List<Sample> samples) {
        Map<String, Double> lines = new TreeMap<>();
        samples.stream()
                .filter(sample -> sample.name().equals(metric.sample()))
                .filter(sample ->
                        sample.labels().entrySet().containsAll(metric.only().entrySet()))
                .forEach(sample -> lines.merge(
                        metric.line(sample::label), sample.value(), metric.isCounter() ? Double::sum : Math::max));
        return lines;
    }

    /** What begins anew after a restart has grown from nothing; what is seen for the first time tells nothing yet. */
    private static Map<String, Double> grown(Map<String, Double> before, Map<String, Double> now) {
        Map<String, Double> grown = new TreeMap<>();
        now.forEach((line, value) -> {
            Double last = before.get(line);
            if (last != null) {
                grown.put(line, value >= last ? value - last : value);
            }
        });
        return grown;
    }
}
