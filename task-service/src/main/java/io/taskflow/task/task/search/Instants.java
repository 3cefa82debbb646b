package io.taskflow.task.task.search;

import io.taskflow.service.json.Years;
import io.taskflow.service.problem.ProblemException;
import java.time.Instant;

/** Instants of the years that RFC 3339 can write and PostgreSQL can keep. */
final class Instants {
    private Instants() {}

    /** The same instant. Throws a 400 problem outside of those years. */
    static Instant storable(String pointer, Instant instant) {
        if (!Years.contain(instant)) {
            throw ProblemException.invalid(pointer, "must be in the years 1 to 9999");
        }
        return instant;
    }
}
