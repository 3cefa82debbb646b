package io.taskflow.suggestion.task;

import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as of the newest version this service has heard of. */
public record KnownTask(
        UUID id,
        UUID projectId,
        String title,
        @Nullable String description,
        TaskStatus status,
        @Nullable Priority priority,
        @Nullable Instant dueAt,
        long version,
        boolean deleted) {

    /** Whether a proposal of this kind would be of use: the task is open, and nobody has set what would be proposed. */
    public boolean wants(SuggestionKind kind) {
        boolean open = !deleted && !status.isClosed();
        return switch (kind) {
            case PRIORITY -> open && priority == null;
            case SUBTASKS -> open;
        };
    }
}
