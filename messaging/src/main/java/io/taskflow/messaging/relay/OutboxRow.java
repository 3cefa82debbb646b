package io.taskflow.messaging.relay;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be published.
 *
 * @param attempts how often the broker has refused it
 */
@SuppressWarnings("ArrayRecordComponent") // the body goes out as it is read; nobody compares rows
record OutboxRow(
        long id,
        UUID eventId,
        UUID orderingKey,
        String routingKey,
        List<String> alsoRoutedBy,
        String type,
        @Nullable String traceparent,
        byte[] body,
        int attempts) {}
