package io.taskflow.task.task.http;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskFields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as the members of its project see it. */
@Schema(name = "Task")
public record TaskView(
        UUID id,
        @Schema(example = "WEB-12") String key,
        @Schema(description = "From 1, within the project") long number,
        UUID projectId,
        String title,
        @Schema(description = "Markdown") @Nullable String description,
        TaskStatus status,

        @Schema(description = "Null as long as nobody has set it") @Nullable
        Priority priority,

        @Nullable Instant dueAt,
        @Nullable UUID assigneeId,
        UUID reporterId,
        List<String> labels,
        @Nullable UUID parentId,

        @Schema(description = "Fractional index, compared byte by byte")
        String position,

        @Schema(description = "The ETag: one more with each change")
        long version,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "When it was done; null unless it is") @Nullable
        Instant completedAt) {

    /** The task as of now. */
    public static TaskView of(Task task) {
        TaskFields fields = task.fields();
        return new TaskView(
                task.id(),
                task.key(),
                task.number(),
                task.projectId(),
                fields.title(),
                fields.description(),
                fields.status(),
                fields.priority(),
                fields.dueAt(),
                fields.assigneeId(),
                task.reporterId(),
                fields.labels(),
                fields.parentId(),
                fields.position(),
                task.version(),
                task.createdAt(),
                task.updatedAt(),
                task.completedAt());
    }
}
