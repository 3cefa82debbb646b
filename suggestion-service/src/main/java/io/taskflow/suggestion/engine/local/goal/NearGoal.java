package io.taskflow.suggestion.engine.local.goal;

import io.taskflow.suggestion.engine.goal.SimilarGoal;

/**
 * A known goal, and how alike it is to the one that is asked about.
 *
 * @param similarity cosine of the two
 */
public record NearGoal(KnownGoal known, double similarity) {

    private static final double THOUSANDTHS = 1000;

    /** What a project's own work counts more. */
    private static final double OWN = 0.4;

    double weight() {
        return known.taskId() == null ? similarity : similarity + OWN;
    }

    /** As it is shown to people. */
    public SimilarGoal shown() {
        double rounded = Math.round(similarity * THOUSANDTHS) / THOUSANDTHS;
        return new SimilarGoal(known.goal(), rounded, known.taskId(), known.key());
    }
}
