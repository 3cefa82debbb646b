package io.taskflow.contracts.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
 * @param dueAt the moment it is due at; null where {@code dueOn} is set
 * @param dueOn the day it is due on, wherever one is; null where {@code dueAt} is set, and in what was told before there were such
 * @param recurrence how it goes on once it is closed; null if it does not, and once its next occurrence has taken it over
 * @param reminders when its assignee is reminded of it, at most 10: moments (RFC 3339, UTC), or how long before it is due (ISO 8601)
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
        @Nullable LocalDate dueOn,
        @Nullable Recurrence recurrence,
        @Nullable List<String> reminders,
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
        reminders = reminders == null ? List.of() : List.copyOf(reminders);
    }

    /** Empty also in what was told before there were such. */
    @Override
    public List<String> reminders() {
        return reminders == null ? List.of() : reminders;
    }

    /** The last moment at which it is not late: {@code dueAt}, or the last microsecond of {@code dueOn} in UTC; null without either. */
    public @Nullable Instant dueBy() {
        return dueOn == null
                ? dueAt
                : dueOn.atTime(LocalTime.MAX).truncatedTo(ChronoUnit.MICROS).toInstant(ZoneOffset.UTC);
    }
}
