package io.taskflow.gateway.limit;

import io.taskflow.gateway.limit.RateLimitBuckets.Grant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A bucket of this instance alone, by the same rule as {@code take.lua}. */
final class LocalBucket {

    private final RateLimit limit;
    private Instant full = Instant.EPOCH;

    LocalBucket(RateLimit limit) {
        this.limit = limit;
    }

    /** Takes one request, if it has one. */
    synchronized Grant take(Instant now) {
        long missing = Math.max(0, ChronoUnit.MICROS.between(now, full));
        boolean granted = missing + limit.cost() <= limit.quota() * limit.cost();
        if (granted) {
            missing += limit.cost();
            full = now.plus(missing, ChronoUnit.MICROS);
        }
        return new Grant(granted ? 1 : 0, missing);
    }
}
