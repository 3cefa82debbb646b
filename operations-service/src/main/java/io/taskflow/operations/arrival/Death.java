package io.taskflow.operations.arrival;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that a queue's consumer, or the broker, gave up.
 *
 * @param id the same for every copy of one death
 * @param queue the queue whose consumer failed
 * @param event what its body says it is
 * @param origin who first published it
 * @param failure why it was given up
 * @param headers headers and properties
 * @param body as it came
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record Death(
        UUID id, String queue, Event event, Origin origin, Failure failure, Map<String, String> headers, byte[] body) {

    /** What the message says of itself. */
    record Event(
            @Nullable String messageId,
            @Nullable String type,
            @Nullable String source,
            @Nullable String subject,
            @Nullable String traceId) {}

    /** The broker account that first published it, proven, and the routing key it told, if any. */
    record Origin(@Nullable String sender, @Nullable String routingKey) {}

    /** Reason in a line, class of the exception if it was one, and how often and when handling it was tried. */
    record Failure(
            String reason,
            @Nullable String exception,
            int attempts,
            @Nullable Instant first,
            Instant last) {}
}
