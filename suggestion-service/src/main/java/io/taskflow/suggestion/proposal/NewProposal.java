package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is kept.
 *
 * @param cause the event or command that asked for it; null where it is not known
 * @param input tokens that it has cost, as those of {@code output}
 * @param cost null where no price is set
 * @param latency in milliseconds
 */
record NewProposal(
        SuggestionSnapshot proposal,
        @Nullable UUID cause,
        long input,
        long output,
        @Nullable BigDecimal cost,
        long latency) {

    /** None where there was nothing to propose. */
    static Stream<NewProposal> of(Outcome outcome) {
        SuggestionSnapshot proposal = outcome.proposal();
        if (proposal == null) {
            return Stream.empty();
        }
        Spent spent = outcome.spent();
        return Stream.of(new NewProposal(
                proposal,
                outcome.job().causeId(),
                spent.usage().inputTokens(),
                spent.usage().outputTokens(),
                spent.usage().cost(),
                spent.latency().toMillis()));
    }
}
