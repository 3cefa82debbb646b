package io.taskflow.suggestion.next;

import io.taskflow.contracts.task.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that somebody could take up now.
 *
 * @param dueBy the last moment at which it is not late
 * @param dueOn the day it is due on, where it has no time
 * @param changedAt when somebody last did anything to it
 * @param waiting the keys of open tasks that wait for it
 */
record Candidate(
        UUID id,
        @Nullable String key,
        UUID projectId,
        String title,
        boolean begun,
        boolean mine,
        @Nullable Priority priority,
        @Nullable Instant dueBy,
        @Nullable LocalDate dueOn,
        Instant changedAt,
        List<String> waiting) {}
