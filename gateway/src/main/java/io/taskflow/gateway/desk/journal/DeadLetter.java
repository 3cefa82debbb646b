package io.taskflow.gateway.desk.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that a queue's consumer could not handle; all but its body.
 *
 * @param id the same for every copy of one death: queue, message id, last failure and body
 * @param offset its place in the journal
 * @param queue the queue whose consumer failed
 * @param type what the message says it is
 * @param messageId the event's id
 * @param subject id of the aggregate
 * @param reason what went wrong, in a line
 * @param exception class of the failure; null when the broker itself gave the message up
 * @param attempts how often handling it was tried
 * @param firstFailure when it first failed
 * @param lastFailure when it was given up; where nothing says so, not later than this
 * @param traceId the trace it belongs to
 * @param size of the body in bytes
 */
public record DeadLetter(
        String id,
        long offset,
        String queue,
        @Nullable String type,
        @Nullable String messageId,
        @Nullable String subject,
        String reason,
        @Nullable String exception,
        int attempts,
        @Nullable Instant firstFailure,
        @Nullable Instant lastFailure,
        @Nullable String traceId,
        int size) {}
