package io.taskflow.suggestion.engine.llm.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** After some failures in a row nobody is asked for a while; then a single question finds out whether things are better. */
final class CallBreaker {

    private static final int FAILURES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    CallBreaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether a question may be asked now. */
    synchronized boolean permits() {
        if (failures < FAILURES) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(PAUSE); // this one is the probe
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        closedUntil = clock.instant().plus(PAUSE);
    }
}
