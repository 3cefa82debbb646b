package io.taskflow.suggestion.acceptance;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SuggestionKind;
import org.jspecify.annotations.Nullable;

/**
 * How the proposals of one engine fared.
 *
 * @param promptVersion version of the prompt or rules behind them
 * @param open those that wait for a decision
 * @param rate accepted ones among those decided on, 0 to 1; null where none is
 */
record AcceptanceRate(
        SuggestionKind kind,
        Engine engine,
        String promptVersion,
        long open,
        long accepted,
        long dismissed,
        @Nullable Double rate) {

    static AcceptanceRate of(
            SuggestionKind kind, Engine engine, String promptVersion, long open, long accepted, long dismissed) {
        long decided = accepted + dismissed;
        Double rate = decided == 0 ? null : Double.valueOf((double) accepted / decided);
        return new AcceptanceRate(kind, engine, promptVersion, open, accepted, dismissed, rate);
    }
}
