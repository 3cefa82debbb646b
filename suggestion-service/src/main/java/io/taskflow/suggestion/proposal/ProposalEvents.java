package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.SuggestionCreated;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.job.CommandRef;
import io.taskflow.suggestion.subtask.ProposeSubtasks.Proposed;
import io.taskflow.suggestion.task.KnownTask;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a proposal. */
final class ProposalEvents {

    private static final long FIRST_VERSION = 1;
    private static final double UNKNOWN_CONFIDENCE = 0.5;

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

    /** Engines do not say how sure they are of steps: neither sure nor unsure. */
    static SuggestionSnapshot proposed(UUID id, KnownTask task, Proposed proposed, Instant now) {
        SubtaskAnswer answer = proposed.answer();
        return new SuggestionSnapshot(
                id,
                task.id(),
                task.projectId(),
                task.version(),
                SuggestionKind.SUBTASKS,
                SuggestionStatus.PROPOSED,
                null,
                proposed.steps(),
                UNKNOWN_CONFIDENCE,
                List.of(),
                answer.rationale(),
                answer.engine(),
                answer.promptVersion(),
                proposed.hash(),
                FIRST_VERSION,
                now);
    }

    /**
     * The system's own doing, so without an actor; in order with everything else proposed for the task.
     *
     * @param command the one that asked for it, if any did
     */
    static Fact<SuggestionCreated> created(SuggestionSnapshot proposal, @Nullable CommandRef command) {
        return new Fact<>(
                EventTypes.SUGGESTION_CREATED,
                proposal.id(),
                proposal.taskId(),
                proposal.version(),
                null,
                command == null ? null : command.id(),
                new SuggestionCreated(proposal));
    }
}
