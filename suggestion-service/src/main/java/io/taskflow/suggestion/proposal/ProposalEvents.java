package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.SuggestionCreated;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.task.KnownTask;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is told of a proposal. */
final class ProposalEvents {

    private static final long FIRST_VERSION = 1;

    private ProposalEvents() {}

    static SuggestionSnapshot proposed(
            UUID id, KnownTask task, PriorityQuestion question, PriorityAnswer answer, Instant now) {
        return new SuggestionSnapshot(
                id,
                task.id(),
                task.projectId(),
                task.version(),
                SuggestionKind.PRIORITY,
                SuggestionStatus.PROPOSED,
                answer.priority(),
                List.of(),
                answer.confidence(),
                answer.factors(),
                answer.rationale(),
                answer.engine(),
                answer.promptVersion(),
                question.hash(),
                FIRST_VERSION,
                now);
    }

    /** The system's own doing, so without an actor; in order with everything else proposed for the task. */
    static Fact<SuggestionCreated> created(SuggestionSnapshot proposal) {
        return Fact.of(
                EventTypes.SUGGESTION_CREATED,
                proposal.id(),
                proposal.taskId(),
                proposal.version(),
                null,
                new SuggestionCreated(proposal));
    }
}
