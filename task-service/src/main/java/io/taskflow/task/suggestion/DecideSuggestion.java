package io.taskflow.task.suggestion;

import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.suggestion.SuggestionAccepted;
import io.taskflow.contracts.suggestion.SuggestionDismissed;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.TaskAccess;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's decision on a suggestion, given once. The project's editors may. */
@Service
class DecideSuggestion {
    private final Suggestions suggestions;
    private final TaskAccess access;
    private final ApplySuggestion apply;
    private final Outbox outbox;
    private final DecisionMeter meter;

    DecideSuggestion(
            Suggestions suggestions, TaskAccess access, ApplySuggestion apply, Outbox outbox, DecisionMeter meter) {
        this.suggestions = suggestions;
        this.access = access;
        this.apply = apply;
        this.outbox = outbox;
        this.meter = meter;
    }

    /** Does what is proposed; of subtasks those at these indexes, or all. Accepting again changes nothing; what a person has chosen since is never overwritten: a 409 problem. */
    @Transactional
    public Suggestion accept(UUID taskId, UUID id, @Nullable List<Integer> indexes, UUID caller) {
        Suggestion suggestion = lock(taskId, id, SuggestionStatus.ACCEPTED, caller);
        if (suggestion.isDecided()) {
            return suggestion;
        }
        Suggestion accepted = suggestion.decided(SuggestionStatus.ACCEPTED);
        SuggestionSnapshot now = accepted.snapshot();
        decide(accepted, EventTypes.SUGGESTION_ACCEPTED, new SuggestionAccepted(now), caller);
        apply.apply(now, indexes, caller);
        return accepted;
    }

    /** Turns the proposal down. Dismissing again changes nothing. */
    @Transactional
    public Suggestion dismiss(UUID taskId, UUID id, UUID caller) {
        Suggestion suggestion = lock(taskId, id, SuggestionStatus.DISMISSED, caller);
        if (suggestion.isDecided()) {
            return suggestion;
        }
        Suggestion dismissed = suggestion.decided(SuggestionStatus.DISMISSED);
        decide(dismissed, EventTypes.SUGGESTION_DISMISSED, new SuggestionDismissed(dismissed.snapshot()), caller);
        return dismissed;
    }

    private Suggestion lock(UUID taskId, UUID id, SuggestionStatus decision, UUID caller) {
        // Held before the suggestion is locked, because subtasks take numbers of the project.
        UUID project = access.lockProject(taskId, caller, ProjectRole.EDITOR);
        Suggestion suggestion = suggestions.lock(taskId, id).orElseThrow(() -> ProblemException.notFound("suggestion"));
        TaskAccess.requireStillIn(project, suggestion.projectId());
        if (suggestion.isDecided() && suggestion.status() != decision) {
            throw ProblemException.conflict("The suggestion is " + suggestion.status() + " already. That stays so.");
        }
        return suggestion;
    }

    private <T> void decide(Suggestion decided, EventType<T> type, T data, UUID caller) {
        suggestions.save(decided, caller);
        meter.count(decided);
        SuggestionSnapshot now = decided.snapshot();
        outbox.append(Fact.of(type, now.id(), now.projectId(), now.version(), caller, data));
    }
}
