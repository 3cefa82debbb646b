package io.taskflow.suggestion.engine.local.goal;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Composes the steps of a new goal from those of similar ones by maximal marginal relevance: what is near to the goal and stands in several
 * of them comes first, what says the same as a step already chosen is left out. The order is that of the places in their own goals.
 */
public final class Composer {

    /** Two steps more alike than this say the same. */
    private static final double SAME = 0.8;

    /** How much it counts that a step is near to the goal, that other goals have one like it, and that it is unlike those chosen. */
    private static final double RELEVANCE = 1.5;

    private static final double SUPPORT = 3;
    private static final double NOVELTY = 1.2;

    private final SentenceModel model;

    public Composer(SentenceModel model) {
        this.model = model;
    }

    /**
     * At most {@code count} steps in the order to take them.
     *
     * @param goal the meaning of what is asked about
     * @param adapt makes a step of a known goal one of this goal; an empty title where it cannot
     */
    public List<Step> compose(
            float[] goal, List<NearGoal> near, int count, BiFunction<KnownGoal, String, String> adapt) {
        var meaning = Int8Vector.of(goal);
        List<Candidate> open = candidates(near, adapt);
        double[] worth = open.stream()
                .mapToDouble(one ->
                        one.weight() * (1 + SUPPORT * support(one, open)) + RELEVANCE * meaning.cosine(one.vector()))
                .toArray();
        List<Candidate> chosen = new ArrayList<>();
        double[] nearest = new double[worth.length];
        while (chosen.size() < count) {
            int best = best(worth, nearest);
            if (best < 0) {
                break;
            }
            Candidate step = open.get(best);
            chosen.add(step);
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.max(nearest[i], open.get(i).vector().cosine(step.vector()));
            }
        }
        return chosen.stream()
                .map(Candidate::step)
                .sorted(Comparator.comparingDouble(Step::place))
                .toList();
    }

    private static int best(double[] worth, double[] nearest) {
        return IntStream.range(0, worth.length)
                .filter(i -> nearest[i] < SAME)
                .boxed()
                .max(Comparator.comparingDouble(i -> worth[i] - NOVELTY * nearest[i]))
                .orElse(-1);
    }

    /** How far the other goals have such a step, each by how much it counts; 0 where there is no other. */
    private static double support(Candidate step, List<Candidate> all) {
        int goals = all.stream().mapToInt(one -> one.step().source()).max().orElse(0) + 1;
        double[] best = new double[goals];
        double[] weight = new double[goals];
        for (Candidate other : all) {
            int source = other.step().source();
            if (source != step.step().source()) {
                best[source] = Math.max(best[source], step.vector().cosine(other.vector()));
                weight[source] = other.weight();
            }
        }
        double total = IntStream.range(0, goals).mapToDouble(i -> weight[i]).sum();
        double sum =
                IntStream.range(0, goals).mapToDouble(i -> weight[i] * best[i]).sum();
        return total == 0 ? 0 : sum / total;
    }

    private List<Candidate> candidates(List<NearGoal> near, BiFunction<KnownGoal, String, String> adapt) {
        List<Candidate> all = new ArrayList<>();
        for (int source = 0; source < near.size(); source++) {
            KnownGoal known = near.get(source).known();
            for (int i = 0; i < known.steps().size(); i++) {
                String title = adapt.apply(known, known.steps().get(i));
                if (!title.isEmpty()) {
                    var step = new Step(title, (double) i / known.steps().size(), source);
                    all.add(new Candidate(
                            step,
                            Int8Vector.of(model.vector(title)),
                            near.get(source).weight()));
                }
            }
        }
        return all;
    }
}
