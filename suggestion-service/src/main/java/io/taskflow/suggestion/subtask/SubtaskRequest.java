package io.taskflow.suggestion.subtask;

import io.taskflow.service.text.Visible;
import io.taskflow.suggestion.language.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A goal to break down.
 *
 * @param goal may be left out where a task is named: then it is the task's title
 * @param context what else is known, for example the task's description, which it is where a task is named
 * @param maxItems 1 to 20, 7 when absent
 * @param taskId a task whose steps they shall be: those that it has as subtasks are left out
 * @param projectId with it, what the project has finished counts; the task's project where a task is named
 * @param language of the steps, {@code en} or {@code de}; the goal's own when absent
 */
record SubtaskRequest(
        @Nullable @Visible @CodePointLength(max = 2_000, message = "must have at most 2000 characters")
        String goal,

        @Nullable @CodePointLength(max = 20_000, message = "must have at most 20000 characters")
        String context,

        @Nullable @Min(value = 1, message = "must be from 1 to 20") @Max(value = 20, message = "must be from 1 to 20")
        Integer maxItems,

        @Nullable UUID taskId,
        @Nullable UUID projectId,
        @Nullable Language language) {

    private static final int DEFAULT_ITEMS = 7;

    int items() {
        return Objects.requireNonNullElse(maxItems, DEFAULT_ITEMS);
    }
}
