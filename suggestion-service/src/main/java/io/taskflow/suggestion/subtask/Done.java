package io.taskflow.suggestion.subtask;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.goal.SimilarGoal;
import java.util.List;

/**
 * The last event of a stream.
 *
 * @param complete false when the engine broke off after the steps that were sent
 * @param rationale where the steps come from, in a sentence
 * @param similarGoals whose steps were lent, the most similar first
 * @param alreadyThere steps that were left out, because the task has them
 * @param splitNeeded false for a goal that is a single small step
 */
record Done(
        Engine engine,
        boolean complete,
        String rationale,
        List<SimilarGoal> similarGoals,
        List<AlreadyThere> alreadyThere,
        boolean splitNeeded) {

    static Done of(ProposeSubtasks.Proposed proposed) {
        SubtaskAnswer answer = proposed.answer();
        return new Done(
                answer.engine(),
                answer.complete(),
                answer.rationale(),
                answer.similarGoals(),
                proposed.there(),
                answer.splitNeeded());
    }
}
