package io.taskflow.suggestion.proposal;

import io.taskflow.suggestion.engine.account.Asker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** An engine's answer to a job, and what it has cost. */
record Asked<T>(T answer, Spent spent) {

    /** Asks on the account that all jobs share. */
    static <T> Asked<T> of(Clock clock, Supplier<T> question) {
        Asker asker = Asker.background();
        Instant begin = clock.instant();
        T answer = asker.ask(question);
        return new Asked<>(answer, new Spent(asker.used(), Duration.between(begin, clock.instant())));
    }
}
