package io.taskflow.contracts.command;

import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code task.create}: the body of {@code POST /api/tasks}.
 *
 * @param projectId null for the sender's own INBOX
 */
public record TaskCreate(
        String title,
        @Nullable String description,
        @Nullable UUID projectId,
        @Nullable Priority priority,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueOn,
        @Nullable Recurrence recurrence,
        @Nullable List<String> reminders,
        @Nullable UUID assigneeId,
        @Nullable List<String> labels,
        @Nullable UUID parentId) {}
