package io.taskflow.task.suggestion;

import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import java.util.UUID;

/**
 * A proposal for a task, which a person accepts or dismisses once.
 *
 * @param projectId where the task is now; it may have been moved since the proposal was made
 */
record Suggestion(SuggestionSnapshot proposal, UUID projectId, SuggestionStatus status, long version) {

    boolean isDecided() {
        return status != SuggestionStatus.PROPOSED;
    }

    /** The same with a person's decision. */
    Suggestion decided(SuggestionStatus decision) {
        return new Suggestion(proposal, projectId, decision, version + 1);
    }

    /** As the bus hears of it. */
    SuggestionSnapshot snapshot() {
        return new SuggestionSnapshot(
                proposal.id(),
                proposal.taskId(),
                projectId,
                proposal.taskVersion(),
                proposal.kind(),
                status,
                proposal.priority(),
                proposal.subtasks(),
                proposal.confidence(),
                proposal.factors(),
                proposal.rationale(),
                proposal.engine(),
                proposal.promptVersion(),
                proposal.inputHash(),
                version,
                proposal.createdAt());
    }
}
