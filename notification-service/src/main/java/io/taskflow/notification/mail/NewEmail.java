package io.taskflow.notification.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that tells someone of a task that was assigned to them.
 *
 * @param userId whom to write to; the address is looked up when it is sent
 * @param title the task's title, as people typed it
 * @param actorId who assigned it; null where the system did
 */
public record NewEmail(
        UUID userId,
        UUID taskId,
        String taskKey,
        UUID projectId,
        String title,
        @Nullable UUID actorId) {}
