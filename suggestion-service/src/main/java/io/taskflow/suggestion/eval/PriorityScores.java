package io.taskflow.suggestion.eval;

import io.taskflow.contracts.task.Priority;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** How good guesses of priorities are. */
record PriorityScores(List<Guess> guesses) {

    private static final int BINS = 10;

    double accuracy() {
        return share(guess -> true, Guess::isRight);
    }

    /** Mean of the four F1 scores, so that each priority counts the same; one that neither is there nor said counts 0. */
    double macroF1() {
        return Arrays.stream(Priority.values()).mapToDouble(this::f1).average().orElse(0);
    }

    private double f1(Priority priority) {
        long hits = count(guess -> guess.decided() == priority && guess.isRight());
        long decided = count(guess -> guess.decided() == priority);
        long said = count(guess -> guess.said() == priority);
        return decided + said == 0 ? 0 : 2.0 * hits / (decided + said);
    }

    /** Of what people set HIGH or URGENT, how much was called so. */
    double pressingRecall() {
        return share(guess -> Guess.isPressing(guess.decided()), guess -> Guess.isPressing(guess.said()));
    }

    /** Mean of that and of how much of the rest was not called so. */
    double pressingBalancedAccuracy() {
        double rest = share(guess -> !Guess.isPressing(guess.decided()), guess -> !Guess.isPressing(guess.said()));
        return (pressingRecall() + rest) / 2;
    }

    /** Mean distance in steps. */
    double ordinalError() {
        return guesses.stream()
                .mapToInt(guess -> Math.abs(guess.decided().compareTo(guess.said())))
                .average()
                .orElse(0);
    }

    /** Expected calibration error in ten bins of confidence (Naeini et al. 2015). */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int each = bin;
            List<Guess> within = guesses.stream()
                    .filter(guess -> Math.min(BINS - 1, (int) (guess.confidence() * BINS)) == each)
                    .toList();
            double confidence =
                    within.stream().mapToDouble(Guess::confidence).average().orElse(0);
            double right = within.stream().filter(Guess::isRight).count() / Math.max(1.0, within.size());
            error += Math.abs(confidence - right) * within.size() / guesses.size();
        }
        return error;
    }

    private double share(Predicate<Guess> of, Predicate<Guess> those) {
        return count(of.and(those)) / Math.max(1.0, (double) count(of));
    }

    private long count(Predicate<Guess> those) {
        return guesses.stream().filter(those).count();
    }
}
