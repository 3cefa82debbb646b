package io.taskflow.operations.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in equal steps.
 *
 * @param from when the first step begins
 * @param step how long each is, whole minutes
 * @param steps how many there are, at most 181
 */
record Span(Instant from, Duration step, int steps) {

    private static final long[] MINUTES = {1, 5, 15, 60};
    private static final int MOST_STEPS = 180;

    /** The last hours, in the shortest steps of which there are not too many. */
    static Span of(int hours, Instant now) {
        long seconds = 0;
        for (long minutes : MINUTES) {
            seconds = Duration.ofMinutes(minutes).toSeconds();
            if (Duration.ofHours(hours).toSeconds() / seconds <= MOST_STEPS) {
                break;
            }
        }
        long last = now.getEpochSecond() / seconds * seconds;
        long steps = Duration.ofHours(hours).toSeconds() / seconds;
        return new Span(Instant.ofEpochSecond(last - steps * seconds), Duration.ofSeconds(seconds), (int) steps + 1);
    }

    /** When the last step ends. */
    Instant to() {
        return from.plus(step.multipliedBy(steps));
    }

    long stepAt(Instant time) {
        return Math.floorDiv(Duration.between(from, time).toSeconds(), step.toSeconds());
    }
}
