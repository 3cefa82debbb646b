package io.taskflow.messaging.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event on its way into the outbox table. */
record NewOutboxRow(
        UUID eventId,
        UUID orderingKey,
        String routingKey,
        String type,
        @Nullable String traceparent,
        String body) {}
