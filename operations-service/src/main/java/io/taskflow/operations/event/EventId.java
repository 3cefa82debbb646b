package io.taskflow.operations.event;

import io.taskflow.service.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** An event's id, which tells when the event was stored (UUIDv7, RFC 9562 section 5.7). */
record EventId(UUID value) {

    private static final Pattern UUID_V7 =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    private static final int BITS_BELOW_TIME = 16;

    /** Reads the text form; a 400 problem for anything but a UUIDv7. */
    static EventId of(String text) {
        if (!UUID_V7.matcher(text).matches()) {
            throw ProblemException.invalid("/id", "must be the id of an event, a UUID of version 7");
        }
        return new EventId(UUID.fromString(text));
    }

    Instant time() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> BITS_BELOW_TIME);
    }
}
