package io.taskflow.suggestion.engine.llm.budget;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Settings of {@code taskflow.llm.price}: what a million tokens cost, in whatever currency. Without both nothing is said of cost.
 *
 * @param input of what is asked
 * @param output of what is answered
 */
public record Price(
        @Nullable @PositiveOrZero BigDecimal input,
        @Nullable @PositiveOrZero BigDecimal output) {

    private static final int A_MILLION = 6;
    private static final int DIGITS = 9;

    /** Of these tokens, to a billionth; null where no price is set. */
    public @Nullable BigDecimal of(long inputTokens, long outputTokens) {
        if (input == null || output == null) {
            return null;
        }
        return input.multiply(BigDecimal.valueOf(inputTokens))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(A_MILLION)
                .setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
