package io.taskflow.contracts.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as it came into somebody's inbox.
 *
 * @param kind why the person is told, such as {@code MENTIONED}; there will be more
 * @param actorId who did it; null where the system did
 */
public record NotificationSnapshot(
        UUID id, String kind, NotifiedTask task, @Nullable UUID actorId, Instant createdAt) {}
