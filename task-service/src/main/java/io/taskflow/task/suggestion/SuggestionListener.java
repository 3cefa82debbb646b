package io.taskflow.task.suggestion;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.suggestion.SuggestionCreated;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import io.taskflow.messaging.event.UnreadableEventException;
import io.taskflow.service.text.Lines;
import io.taskflow.task.task.TaskFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what suggestion-service proposes: queue {@code task-service.events}. A proposal that could never be accepted goes to the dead letters. */
@Component
class SuggestionListener implements EventSubscriber {
    private final Suggestions suggestions;

    SuggestionListener(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events").insteadOf("suggestions").on(EventTypes.SUGGESTION_CREATED, this::created);
    }

    private void created(CloudEvent<SuggestionCreated> event) {
        SuggestionSnapshot proposal = event.data().suggestion();
        boolean acceptable = proposal.kind() == SuggestionKind.PRIORITY
                ? proposal.priority() != null
                : !proposal.subtasks().isEmpty() && proposal.subtasks().stream().allMatch(SuggestionListener::isTask);
        if (!acceptable) {
            throw new UnreadableEventException("suggestion " + proposal.id() + " proposes nothing that a task can be");
        }
        suggestions.add(proposal);
    }

    private static boolean isTask(SubtaskProposal subtask) {
        return !Lines.isBlank(subtask.title())
                && !Lines.isUnruly(subtask.title())
                && isWithin(subtask.title(), TaskFields.TITLE_LENGTH)
                && isWithin(subtask.description(), TaskFields.DESCRIPTION_LENGTH);
    }

    private static boolean isWithin(@Nullable String text, int limit) {
        return text == null || Lines.length(text) <= limit;
    }
}
