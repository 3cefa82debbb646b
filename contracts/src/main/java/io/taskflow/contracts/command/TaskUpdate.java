package io.taskflow.contracts.command;

import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.Recurrence;
import io.taskflow.contracts.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code task.update}: the merge patch of {@code PATCH /api/tasks/{id}}, with the task's id. In JSON a field that is left out stays as it
 * is and null clears it; this record cannot tell the two apart, so who applies it reads the JSON.
 */
public record TaskUpdate(
        UUID taskId,
        @Nullable UUID projectId,
        @Nullable String title,
        @Nullable String description,
        @Nullable TaskStatus status,
        @Nullable Priority priority,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueOn,
        @Nullable Recurrence recurrence,
        @Nullable List<String> reminders,
        @Nullable UUID assigneeId,
        @Nullable List<String> labels,
        @Nullable UUID parentId,
        @Nullable String position) {}
