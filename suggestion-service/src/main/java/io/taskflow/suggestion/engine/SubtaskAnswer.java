package io.taskflow.suggestion.engine;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.goal.SimilarGoal;
import java.util.List;

/**
 * Proposed steps.
 *
 * @param complete false when the engine broke off after the first steps
 * @param promptVersion version of the prompt or rules behind it
 * @param rationale where the steps come from, in a sentence for people
 * @param similarGoals whose steps were lent, the most similar first
 * @param splitNeeded false for a goal that is a single small step: then there are none, and the rationale says so
 */
public record SubtaskAnswer(
        List<SubtaskProposal> subtasks,
        Engine engine,
        boolean complete,
        String promptVersion,
        String rationale,
        List<SimilarGoal> similarGoals,
        boolean splitNeeded) {

    public SubtaskAnswer {
        subtasks = List.copyOf(subtasks);
        similarGoals = List.copyOf(similarGoals);
    }

    /** Of an engine that lends nothing from elsewhere. */
    public SubtaskAnswer(List<SubtaskProposal> subtasks, Engine engine, boolean complete, String promptVersion) {
        this(
                subtasks,
                engine,
                complete,
                promptVersion,
                "Steps towards the goal, in the order to take them.",
                List.of(),
                true);
    }

    SubtaskAnswer asFallback(String reason) {
        return new SubtaskAnswer(
                subtasks, engine.standingIn(reason), complete, promptVersion, rationale, similarGoals, splitNeeded);
    }
}
