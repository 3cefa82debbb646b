package io.taskflow.task.task.change;

import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.task.TaskFields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task to create, within the limits of {@link TaskFields}. */
public record TaskDraft(
        String title,
        @Nullable String description,
        @Nullable Priority priority,
        @Nullable Instant dueAt,
        @Nullable UUID assigneeId,
        List<String> labels,
        @Nullable UUID parentId) {

    TaskFields at(String position) {
        return new TaskFields(
                title, description, TaskStatus.OPEN, priority, dueAt, assigneeId, labels, parentId, position);
    }
}
