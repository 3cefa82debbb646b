package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.SuggestionAccepted;
import io.taskflow.contracts.suggestion.SuggestionDismissed;
import io.taskflow.contracts.suggestion.SuggestionReopened;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what people made of a proposal, to measure how good they are: queue {@code suggestion-service.events}. */
@Component
class DecisionListener implements EventSubscriber {

    private final Proposals proposals;

    DecisionListener(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .insteadOf("verdicts")
                .on(EventTypes.SUGGESTION_ACCEPTED, this::accepted)
                .on(EventTypes.SUGGESTION_DISMISSED, this::dismissed)
                .on(EventTypes.SUGGESTION_REOPENED, this::reopened);
    }

    private void accepted(CloudEvent<SuggestionAccepted> event) {
        decided(event, event.data().suggestion(), SuggestionStatus.ACCEPTED);
    }

    private void dismissed(CloudEvent<SuggestionDismissed> event) {
        decided(event, event.data().suggestion(), SuggestionStatus.DISMISSED);
    }

    private void reopened(CloudEvent<SuggestionReopened> event) {
        UUID id = event.data().suggestion().id();
        proposals.decide(id, SuggestionStatus.PROPOSED, event.sequence(), null, null);
    }

    private void decided(CloudEvent<?> event, SuggestionSnapshot suggestion, SuggestionStatus status) {
        UUID by = event.actor() == null ? null : UUID.fromString(event.actor());
        proposals.decide(suggestion.id(), status, event.sequence(), event.time(), by);
    }
}
