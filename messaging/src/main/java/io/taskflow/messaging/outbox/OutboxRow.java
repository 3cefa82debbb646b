package io.taskflow.messaging.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits to be published. */
record OutboxRow(
        long id,
        UUID eventId,
        UUID orderingKey,
        String routingKey,
        String type,
        @Nullable String traceparent,
        String body,
        int attempts) {}
