package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.goal.SimilarGoal;
import java.util.List;

/**
 * A goal broken down.
 *
 * @param rules version of what the steps come from
 * @param rationale where they come from, in a sentence
 * @param splitNeeded false where the goal is a single step, and there are none
 */
public record Breakdown(
        List<SubtaskProposal> steps,
        String rules,
        String rationale,
        List<SimilarGoal> similarGoals,
        boolean splitNeeded) {

    public Breakdown {
        steps = List.copyOf(steps);
        similarGoals = List.copyOf(similarGoals);
    }

    static Breakdown of(List<SubtaskProposal> steps, String rules, String rationale) {
        return new Breakdown(steps, rules, rationale, List.of(), true);
    }
}
