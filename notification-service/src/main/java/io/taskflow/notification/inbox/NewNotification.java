package io.taskflow.notification.inbox;

import io.taskflow.notification.NotificationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to be told.
 *
 * @param userId whom
 * @param title the task's title when it happened
 * @param actorId who did it; null where the system did
 * @param eventId the event it tells of: one event tells a person a kind of thing once
 */
record NewNotification(
        UUID userId,
        NotificationKind kind,
        UUID taskId,
        String taskKey,
        UUID projectId,
        String title,
        @Nullable UUID actorId,
        UUID eventId) {}
