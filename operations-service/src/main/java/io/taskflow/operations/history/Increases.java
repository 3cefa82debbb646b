package io.taskflow.operations.history;

import io.taskflow.operations.history.Measurements.Measurement;
import io.taskflow.operations.metric.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes measurements of what the services tell: of a gauge its value, of a counter by how much it grew since the last time. */
final class Increases {

    private Map<Sample.Series, Double> before = Map.of();
    private Set<String> heard = Set.of();

    List<Measurement> of(List<Sample> samples) {
        List<Measurement> measured = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            lines(metric, samples).entrySet().stream()
                    .limit(Line.MOST)
                    .forEach(line -> measured.add(new Measurement(metric, line.getKey(), line.getValue())));
        }
        before = samples.stream().collect(Collectors.toMap(Sample::series, Sample::value, Math::max));
        heard = samples.stream().map(Sample::application).collect(Collectors.toSet());
        return measured;
    }

    private Map<String, Double> lines(Metric metric, List<Sample> samples) {
        Map<String, Double> lines = new TreeMap<>();
        samples.stream()
                .filter(metric::isOf)
                .forEach(sample -> (metric.isCounter() ? grown(sample) : Optional.of(sample.value()))
                        .ifPresent(value -> lines.merge(
                                metric.line(sample::label), value, metric.isCounter() ? Double::sum : Math::max)));
        return lines;
    }

    /**
     * What begins anew after a restart has grown from nothing, and so has what begins in a service that was heard before; since when one that
     * is heard for the first time has counted, nobody knows.
     */
    private Optional<Double> grown(Sample sample) {
        Double last = before.get(sample.series());
        if (last != null && sample.value() >= last) {
            return Optional.of(sample.value() - last);
        }
        return last != null || heard.contains(sample.application()) ? Optional.of(sample.value()) : Optional.empty();
    }
}
