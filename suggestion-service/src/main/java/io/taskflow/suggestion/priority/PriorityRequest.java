package io.taskflow.suggestion.priority;

import io.taskflow.service.text.Line;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is being written.
 *
 * @param projectId with it, the project's own history counts
 */
record PriorityRequest(
        @NotNull(message = "must not be blank") @Line(max = 200)
        String title,

        @Nullable @CodePointLength(max = 20_000, message = "must have at most 20000 characters")
        String description,

        @Nullable Instant dueAt,
        @Nullable UUID projectId) {}
