package io.taskflow.notification.mail.text;

import io.taskflow.notification.NotificationKind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told.
 *
 * @param title the task's, as people typed it
 * @param projectName null where it is not known
 * @param actorName null where the system did it, or nobody knows who
 * @param quote what was said, as it was typed; null where nothing was
 * @param dueAt the moment that the task is due at, where that matters
 * @param dueOn the day that it is due on, where that matters
 * @param link where the task is found
 */
public record Occurrence(
        NotificationKind kind,
        String taskKey,
        String title,
        @Nullable String projectName,
        @Nullable String actorName,
        @Nullable String quote,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueOn,
        URI link) {}
