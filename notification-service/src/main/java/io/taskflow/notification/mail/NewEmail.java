package io.taskflow.notification.mail;

import io.taskflow.notification.NotificationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that tells someone of what happened to a task.
 *
 * @param userId whom to write to; the address is looked up when it is sent
 * @param title the task's title, as people typed it
 * @param actorId who did it; null where the system did
 */
public record NewEmail(
        NotificationKind kind,
        UUID userId,
        UUID taskId,
        String taskKey,
        UUID projectId,
        String title,
        @Nullable UUID actorId,
        Details details) {}
