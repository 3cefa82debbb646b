package io.taskflow.suggestion.priority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is being written.
 *
 * @param projectId with it, the project's own history counts
 */
record PriorityRequest(
        @NotBlank(message = "must not be blank") @Size(max = 200, message = "must have at most 200 characters")
        String title,

        @Nullable @Size(max = 20_000, message = "must have at most 20000 characters")
        String description,

        @Nullable Instant dueAt,
        @Nullable UUID projectId) {}
