package io.taskflow.task.task.search;

import io.taskflow.service.problem.ProblemException;
import java.time.Instant;

/** Instants of the years that RFC 3339 can write and PostgreSQL can keep. */
final class Instants {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Instants() {}

    /** The same instant. Throws a 400 problem outside of those years. */
    static Instant storable(String pointer, Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw ProblemException.invalid(pointer, "must be in the years 1 to 9999");
        }
        return instant;
    }
}
