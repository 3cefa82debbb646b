package io.taskflow.contracts.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stood at {@code version}.
 *
 * @param key what people call it, for example {@code WEB-12}
 * @param number its number within the project, from 1
 * @param title 1 to 200 characters
 * @param description Markdown, at most 20,000 characters
 * @param labels at most 20, each at most 50 characters
 * @param position where it stands on a board: sorts as text
 * @param version 1 when created, one more with each change; the event's {@code sequence}
 */
public record TaskSnapshot(
        UUID id,
        String key,
        long number,
        UUID projectId,
        String title,
        @Nullable String description,
        TaskStatus status,
        @Nullable Priority priority,
        @Nullable Instant dueAt,
        @Nullable UUID assigneeId,
        UUID reporterId,
        List<String> labels,
        @Nullable UUID parentId,
        String position,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant completedAt) {

    public TaskSnapshot {
        labels = List.copyOf(labels);
    }
}
