package io.taskflow.suggestion.eval.goal;

import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.Similarity;
import java.util.ArrayList;
import java.util.List;

/** How far proposed steps say what the known ones say, goal after goal. */
final class Coverage {

    /** From here on, two steps say much the same. */
    private static final double FOUND = 0.6;

    private final SentenceModel model;
    private final List<Double> means = new ArrayList<>();
    private final List<Double> found = new ArrayList<>();

    Coverage(SentenceModel model) {
        this.model = model;
    }

    void add(List<String> known, List<String> proposed) {
        List<Double> best = known.stream().map(step -> best(step, proposed)).toList();
        means.add(mean(best));
        found.add(best.stream().filter(similarity -> similarity >= FOUND).count() / (double) best.size());
    }

    private double best(String step, List<String> proposed) {
        float[] vector = model.vector(step);
        return proposed.stream()
                .mapToDouble(one -> Similarity.of(vector, model.vector(one)))
                .max()
                .orElse(0);
    }

    /** Mean over the goals of the mean, over a goal's known steps, of the cosine to the nearest proposed step. */
    double semantic() {
        return mean(means);
    }

    /** Mean over the goals of the share of known steps that have a proposed one at 0.6 or nearer. */
    double found() {
        return mean(found);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
