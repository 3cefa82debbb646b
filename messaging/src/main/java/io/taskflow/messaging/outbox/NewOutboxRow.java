package io.taskflow.messaging.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way into the outbox table. */
record NewOutboxRow(
        UUID eventId,
        UUID orderingKey,
        String exchange,
        String routingKey,
        String type,
        @Nullable String subject,
        @Nullable String traceparent,
        String body) {}
