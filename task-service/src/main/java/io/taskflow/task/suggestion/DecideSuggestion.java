package io.taskflow.task.suggestion;

import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.suggestion.SuggestionAccepted;
import io.taskflow.contracts.suggestion.SuggestionDismissed;
import io.taskflow.contracts.suggestion.SuggestionReopened;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.TaskAccess;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's decision on a suggestion, which can be taken back. The project's editors may. */
@Service
class DecideSuggestion {
    private final Suggestions suggestions;
    private final TaskAccess access;
    private final ApplySuggestion apply;
    private final TakeBack takeBack;
    private final Outbox outbox;
    private final DecisionMeter meter;

    DecideSuggestion(
            Suggestions suggestions,
            TaskAccess access,
            ApplySuggestion apply,
            TakeBack takeBack,
            Outbox outbox,
            DecisionMeter meter) {
        this.suggestions = suggestions;
        this.access = access;
        this.apply = apply;
        this.takeBack = takeBack;
        this.outbox = outbox;
        this.meter = meter;
    }

    /** Does what is proposed, as far as it is chosen and as it is edited. Accepting again changes nothing; what a person has chosen since is never overwritten: a 409 problem. */
    @Transactional
    public Suggestion accept(UUID taskId, UUID id, Choice choice, UUID caller) {
        Suggestion suggestion = lock(taskId, id, SuggestionStatus.ACCEPTED, caller);
        if (suggestion.isDecided()) {
            return suggestion;
        }
        Suggestion accepted = suggestion.decided(SuggestionStatus.ACCEPTED);
        SuggestionSnapshot now = accepted.snapshot();
        decide(accepted, EventTypes.SUGGESTION_ACCEPTED, new SuggestionAccepted(now), caller);
        Made made = apply.apply(now, choice, caller);
        suggestions.keep(id, made);
        return accepted.making(made);
    }

    /** Turns the proposal down, perhaps saying why. Dismissing again changes nothing. */
    @Transactional
    public Suggestion dismiss(UUID taskId, UUID id, @Nullable String reason, UUID caller) {
        Suggestion suggestion = lock(taskId, id, SuggestionStatus.DISMISSED, caller);
        if (suggestion.isDecided()) {
            return suggestion;
        }
        Suggestion dismissed = suggestion.decided(SuggestionStatus.DISMISSED).because(reason);
        decide(
                dismissed,
                EventTypes.SUGGESTION_DISMISSED,
                new SuggestionDismissed(dismissed.snapshot(), reason),
                caller);
        return dismissed;
    }

    /** Takes the decision back, with what came of it; one that waits for a decision stays as it is. */
    @Transactional
    public Suggestion undo(UUID taskId, UUID id, UUID caller) {
        Suggestion suggestion = lock(taskId, id, caller);
        if (!suggestion.isDecided()) {
            return suggestion;
        }
        if (suggestions.isOpen(taskId, suggestion.proposal().kind())) {
            throw ProblemException.conflict(
                    "Another suggestion of this kind waits for a decision. Decide on that one first.");
        }
        if (suggestion.status() == SuggestionStatus.ACCEPTED) {
            takeBack.takeBack(suggestion.snapshot(), suggestion.made(), caller);
        }
        Suggestion reopened = suggestion.decided(SuggestionStatus.PROPOSED);
        suggestions.reopen(reopened);
        tell(reopened, EventTypes.SUGGESTION_REOPENED, new SuggestionReopened(reopened.snapshot()), caller);
        return reopened;
    }

    private Suggestion lock(UUID taskId, UUID id, UUID caller) {
        // Held before the suggestion is locked, because subtasks take numbers of the project.
        UUID project = access.lockProject(taskId, caller, ProjectRole.EDITOR);
        Suggestion suggestion = suggestions.lock(taskId, id).orElseThrow(() -> ProblemException.notFound("suggestion"));
        TaskAccess.requireStillIn(project, suggestion.projectId());
        return suggestion;
    }

    private Suggestion lock(UUID taskId, UUID id, SuggestionStatus decision, UUID caller) {
        Suggestion suggestion = lock(taskId, id, caller);
        if (suggestion.isDecided() && suggestion.status() != decision) {
            throw ProblemException.conflict("The suggestion is " + suggestion.status() + " already. Undo that first.");
        }
        return suggestion;
    }

    private <T> void decide(Suggestion decided, EventType<T> type, T data, UUID caller) {
        suggestions.save(decided, caller);
        meter.count(decided);
        tell(decided, type, data, caller);
    }

    private <T> void tell(Suggestion suggestion, EventType<T> type, T data, UUID caller) {
        SuggestionSnapshot now = suggestion.snapshot();
        outbox.append(Fact.of(type, now.id(), now.projectId(), now.version(), caller, data));
    }
}
