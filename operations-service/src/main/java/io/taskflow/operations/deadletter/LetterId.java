package io.taskflow.operations.deadletter;

import io.taskflow.service.problem.ProblemException;
import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Pattern;

/** A dead letter's id: 32 hexadecimal digits over HTTP, a UUID in the database. */
public final class LetterId {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");
    private static final int HEX = 16;

    private LetterId() {}

    /** Throws a 404 problem for what can be no id. */
    public static UUID of(String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw ProblemException.notFound("dead letter");
        }
        var number = new BigInteger(text, HEX);
        return new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue());
    }
}
