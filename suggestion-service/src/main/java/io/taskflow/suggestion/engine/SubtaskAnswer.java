package io.taskflow.suggestion.engine;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import java.util.List;

/**
 * Proposed steps.
 *
 * @param complete false when the engine broke off after the first steps
 * @param promptVersion version of the prompt or rules behind it
 */
public record SubtaskAnswer(List<SubtaskProposal> subtasks, Engine engine, boolean complete, String promptVersion) {

    public SubtaskAnswer {
        subtasks = List.copyOf(subtasks);
    }

    SubtaskAnswer asFallback(String reason) {
        return new SubtaskAnswer(subtasks, engine.standingIn(reason), complete, promptVersion);
    }
}
