package io.taskflow.task.suggestion;

import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;

/** A proposal for a task, which a person accepts or dismisses once. */
record Suggestion(SuggestionSnapshot proposal, SuggestionStatus status, long version) {

    boolean isDecided() {
        return status != SuggestionStatus.PROPOSED;
    }

    /** The same with a person's decision. */
    Suggestion decided(SuggestionStatus decision) {
        return new Suggestion(proposal, decision, version + 1);
    }

    /** As the bus hears of it. */
    SuggestionSnapshot snapshot() {
        return new SuggestionSnapshot(
                proposal.id(),
                proposal.taskId(),
                proposal.projectId(),
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
