package io.taskflow.service.work;

import java.time.Duration;
import java.util.Optional;

/**
 * How often something is tried, and how long to wait in between: twice as long each time.
 *
 * @param attempts how often it is tried in all
 * @param first how long to wait after the first failure
 * @param longest what the waiting grows to
 */
public record Retry(int attempts, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** How long to wait after this many failures; empty when the last attempt has failed. */
    public Optional<Duration> after(int failures) {
        if (failures >= attempts) {
            return Optional.empty();
        }
        Duration delay = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        return Optional.of(delay.compareTo(longest) < 0 ? delay : longest);
    }
}
