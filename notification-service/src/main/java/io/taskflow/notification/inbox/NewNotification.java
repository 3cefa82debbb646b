package io.taskflow.notification.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told, before it is stored.
 *
 * @param title the task's title when it happened
 * @param eventId the event it tells of: one event tells a person a kind of thing once
 */
record NewNotification(
        UUID id,
        UUID userId,
        NotificationKind kind,
        UUID taskId,
        String taskKey,
        UUID projectId,
        String title,
        @Nullable UUID actorId,
        UUID eventId,
        Instant createdAt) {}
