package io.taskflow.suggestion.engine.account;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a language model has used for a question, attempts that came to nothing included.
 *
 * @param inputTokens as the endpoint reported
 * @param outputTokens as the endpoint reported
 * @param cost in the currency of {@code taskflow.llm.price}; null where no price is set
 */
public record Usage(
        long inputTokens, long outputTokens, @Nullable BigDecimal cost) {

    /** Nothing was used: the local engine, or an answer that was known already. */
    public static final Usage NONE = new Usage(0, 0, null);

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(inputTokens + other.inputTokens, outputTokens + other.outputTokens, sum(cost, other.cost));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.add(other);
    }
}
