package io.taskflow.operations.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that a queue's consumer could not handle, as an operator sees it.
 *
 * @param id the same for every copy of one death
 * @param place in the order in which they came
 * @param queue the queue whose consumer failed
 * @param type what the message says it is
 * @param messageId the event's id
 * @param source the CloudEvents {@code source} that it names
 * @param sender the broker account that first published it, proven
 * @param subject id of the aggregate
 * @param reason what went wrong, in a line
 * @param exception class of the failure; null when the broker itself gave the message up
 * @param attempts how often handling it was tried
 * @param firstFailure when it first failed
 * @param lastFailure when it was given up
 * @param traceId the trace it belongs to
 * @param size of the body in bytes
 * @param state what became of it
 * @param resolvedAt when that was decided; null while open
 * @param resolvedBy user id of who decided; null while open
 * @param content what is in it; null in a list
 */
public record DeadLetter(
        String id,
        @JsonIgnore long place,
        String queue,
        @Nullable String type,
        @Nullable String messageId,
        @Nullable String source,
        @Nullable String sender,
        @Nullable String subject,
        String reason,
        @Nullable String exception,
        int attempts,
        @Nullable Instant firstFailure,
        Instant lastFailure,
        @Nullable String traceId,
        int size,
        State state,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @JsonUnwrapped @Nullable Content content) {}
