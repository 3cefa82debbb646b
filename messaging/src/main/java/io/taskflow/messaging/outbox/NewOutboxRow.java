package io.taskflow.messaging.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way into the outbox table. */
record NewOutboxRow(
        UUID eventId,
        UUID orderingKey,
        String exchange,
        String routingKey,
        List<String> alsoRoutedBy,
        String type,
        @Nullable String subject,
        @Nullable String traceparent,
        String body) {}
