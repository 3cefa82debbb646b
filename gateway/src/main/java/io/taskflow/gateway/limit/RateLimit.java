package io.taskflow.gateway.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of {@code quota} requests that refills evenly within {@code window}.
 *
 * @param quota requests that may come at once
 * @param window whole seconds in which an empty bucket is full again
 */
public record RateLimit(int quota, Duration window) {

    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);

    public RateLimit {
        if (quota < 1 || window.toSeconds() < 1 || window.toNanosPart() != 0) {
            throw new IllegalArgumentException(
                    "taskflow.rate-limit: a quota must be at least 1 and a window whole seconds, not %d and %s"
                            .formatted(quota, window));
        }
    }

    /** Microseconds in which one request comes back. */
    long cost() {
        return Math.max(1, window.toSeconds() * MICROS / quota);
    }

    /** Requests that come back within this time; never more than a twentieth of the quota, and at least one. */
    int refilledWithin(Duration time) {
        long refilled = TimeUnit.NANOSECONDS.toMicros(time.toNanos()) / cost();
        return (int) Math.max(1, Math.min(refilled, quota / 20));
    }

    /** What to tell a client while its bucket is full again after this time. */
    RateLimitState state(boolean allowed, long microsUntilFull) {
        long missing = Math.max(0, microsUntilFull);
        long remaining = Math.max(0, (quota * cost() - missing) / cost());
        long untilNext = Math.ceilDiv(missing + cost() - quota * cost(), MICROS);
        return new RateLimitState(allowed, remaining, Math.ceilDiv(missing, MICROS), Math.max(1, untilNext));
    }
}
