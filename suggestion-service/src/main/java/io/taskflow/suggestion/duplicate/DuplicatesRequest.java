package io.taskflow.suggestion.duplicate;

import io.taskflow.service.text.Line;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is being written, or one that is there.
 *
 * @param title 1 to 200 characters
 * @param description at most 20,000 characters; the first 500 count by their meaning, 4,000 by their words
 * @param projectId whose tasks are compared
 * @param taskId the task itself, which is then left out
 * @param includeClosed whether done and cancelled tasks are compared, too; false unless said
 * @param limit 1 to 20, 5 unless said
 */
record DuplicatesRequest(
        @NotNull(message = "must not be blank") @Line(max = 200)
        String title,

        @Nullable @CodePointLength(max = 20_000, message = "must have at most 20000 characters")
        String description,

        @NotNull(message = "must not be null") UUID projectId,
        @Nullable UUID taskId,
        @Nullable Boolean includeClosed,
        @Nullable @Min(1) @Max(20) Integer limit) {

    private static final int USUAL_LIMIT = 5;

    int limitOrUsual() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    boolean closedToo() {
        return Boolean.TRUE.equals(includeClosed);
    }
}
