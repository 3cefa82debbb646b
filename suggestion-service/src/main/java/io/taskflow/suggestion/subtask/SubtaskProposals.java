package io.taskflow.suggestion.subtask;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.goal.SimilarGoal;
import java.util.List;

/**
 * Suggested steps in the order to take them.
 *
 * @param rationale where they come from, in a sentence
 * @param similarGoals whose steps were lent, the most similar first
 * @param alreadyThere steps that were left out, because the task has them
 * @param splitNeeded false for a goal that is a single small step: then there are no suggestions
 */
record SubtaskProposals(
        List<SubtaskProposal> suggestions,
        Engine engine,
        String rationale,
        List<SimilarGoal> similarGoals,
        List<AlreadyThere> alreadyThere,
        boolean splitNeeded) {

    static SubtaskProposals of(ProposeSubtasks.Proposed proposed) {
        SubtaskAnswer answer = proposed.answer();
        return new SubtaskProposals(
                proposed.steps(),
                answer.engine(),
                answer.rationale(),
                answer.similarGoals(),
                proposed.there(),
                answer.splitNeeded());
    }
}
