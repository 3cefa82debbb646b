package io.taskflow.messaging.consumer;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.core.NestedExceptionUtils;

/**
 * What has gone wrong with a message so far, carried in its headers: an operator reads it among the dead letters.
 *
 * @param attempts how often handling it has failed by its own fault
 * @param reason the last failure, in a line
 * @param exception class of the last failure
 */
record FailureHistory(int attempts, String reason, String exception, Instant firstFailure, Instant lastFailure) {

    static final String QUEUE = "taskflow-queue";
    static final String ATTEMPTS = "taskflow-attempts";
    static final String REASON = "taskflow-reason";
    static final String EXCEPTION = "taskflow-exception";
    static final String FIRST_FAILURE = "taskflow-first-failure";
    static final String LAST_FAILURE = "taskflow-last-failure";

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CAUSE = 300;
    private static final int MOST_ATTEMPTS = 1_000_000;

    /** Of a message that comes straight from its sender, whose headers are not believed. */
    static final FailureHistory NONE = new FailureHistory(0, "", "", Instant.EPOCH, Instant.EPOCH);

    /** What stands in the headers of a copy that this service made. */
    static FailureHistory of(Message message) {
        var headers = message.getMessageProperties();
        int attempts =
                headers.getHeader(ATTEMPTS) instanceof Number n ? Math.clamp(n.longValue(), 0, MOST_ATTEMPTS) : 0;
        Instant first = headers.getHeader(FIRST_FAILURE) instanceof String s ? time(s) : Instant.EPOCH;
        return new FailureHistory(attempts, "", "", first, first);
    }

    /** An operator may have changed it by hand: what is no time is not known. */
    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    FailureHistory failedAgain(Throwable failure, Instant now) {
        return new FailureHistory(
                attempts + 1,
                inALine(failure),
                failure.getClass().getName(),
                firstFailure.equals(Instant.EPOCH) ? now : firstFailure,
                now);
    }

    /** The headers that tell this history. */
    Map<String, Object> headers() {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(ATTEMPTS, attempts);
        headers.put(REASON, reason);
        headers.put(EXCEPTION, exception);
        headers.put(FIRST_FAILURE, firstFailure.toString());
        headers.put(LAST_FAILURE, lastFailure.toString());
        return headers;
    }

    /** What is at the bottom of it comes first where it would be cut off: drivers and mappers tell of their statement at length. */
    static String inALine(Throwable failure) {
        String whole = message(failure);
        String line = shortened(whole, LONGEST_REASON);
        String cause = shortened(message(NestedExceptionUtils.getMostSpecificCause(failure)), LONGEST_CAUSE);
        boolean hidden = whole.length() > LONGEST_REASON && !line.contains(cause);
        return hidden ? shortened(cause + " | " + line, LONGEST_REASON) : line;
    }

    private static String message(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return (message == null ? failure.getClass().getSimpleName() : message).replaceAll("\\s+", " ");
    }

    private static String shortened(String line, int longest) {
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
