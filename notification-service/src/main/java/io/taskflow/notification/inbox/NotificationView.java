package io.taskflow.notification.inbox;

import io.taskflow.notification.NotificationKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the API shows it.
 *
 * @param title the task's title when it happened
 * @param actor who did it; null where the system did
 * @param readAt null as long as it is unread
 */
record NotificationView(
        UUID id,
        UUID userId,
        NotificationKind kind,
        UUID taskId,
        String taskKey,
        UUID projectId,
        String title,
        @Nullable Actor actor,
        Instant createdAt,
        @Nullable Instant readAt) {

    /**
     * Who did it.
     *
     * @param displayName null where this service has not heard of the person yet
     */
    record Actor(UUID id, @Nullable String displayName) {}
}
