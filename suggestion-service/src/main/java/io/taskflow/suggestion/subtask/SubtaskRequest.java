package io.taskflow.suggestion.subtask;

import io.taskflow.service.text.Visible;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A goal to break down.
 *
 * @param context what else is known, for example the task's description
 * @param maxItems 1 to 20, 7 when absent
 */
record SubtaskRequest(
        @NotNull(message = "must not be blank")
        @Visible
        @CodePointLength(max = 2_000, message = "must have at most 2000 characters")
        String goal,

        @Nullable @CodePointLength(max = 20_000, message = "must have at most 20000 characters")
        String context,

        @Nullable @Min(value = 1, message = "must be from 1 to 20") @Max(value = 20, message = "must be from 1 to 20")
        Integer maxItems) {

    private static final int DEFAULT_ITEMS = 7;

    SubtaskQuestion question() {
        return new SubtaskQuestion(goal, context, Objects.requireNonNullElse(maxItems, DEFAULT_ITEMS));
    }
}
