package io.taskflow.suggestion.quickadd;

import io.taskflow.contracts.task.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task that a line describes. Each value is one that {@code POST /api/tasks} takes; {@code rrule} with the request's time zone as
 * {@code recurrence}.
 *
 * @param title what is left of the text; all of it where nothing else is left. It may be longer than a task's title
 * @param dueAt a moment; of dueAt and dueOn one at most
 * @param dueOn a day
 * @param rrule how it repeats from the due date on (RFC 5545, RFC 7529)
 * @param labels of at most 50 characters each, 20 at most
 */
record QuickTask(
        String title,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueOn,
        @Nullable String rrule,
        @Nullable Priority priority,
        List<String> labels,
        @Nullable UUID assigneeId,
        @Nullable UUID projectId) {}
