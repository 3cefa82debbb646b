package io.taskflow.gateway.limit;

import io.taskflow.gateway.limit.RateLimitBuckets.Grant;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one client that this instance has taken out of the shared bucket beforehand, so that a busy client does not
 * cost a question to Redis at each request. What is leased is counted already: together the instances never let more
 * through than the limit. It is worth half a second, grows only while it is used up in time, and is never more than what
 * comes back meanwhile.
 */
final class Lease {

    static final Duration LIFE = Duration.ofMillis(500);

    private final RateLimit limit;
    private int size = 1;
    private int left;
    private long microsUntilFull;
    private long grantedAt;
    private boolean asking;

    Lease(RateLimit limit, long now) {
        this.limit = limit;
        this.grantedAt = now;
    }

    /** One request out of what is leased, or null if Redis has to be asked. */
    synchronized @Nullable RateLimitState use(long now) {
        if (now - grantedAt > LIFE.toNanos()) {
            left = 0;
            size = 1;
        }
        if (left == 0) {
            return null;
        }
        left--;
        return state(now);
    }

    /** Whether this is the only question under way; another may ask for no more than its own request. */
    synchronized boolean begin() {
        boolean first = !asking;
        asking = true;
        return first;
    }

    /** The first question is answered, or never will be. */
    synchronized void end() {
        asking = false;
    }

    synchronized int size() {
        return size;
    }

    /** Keeps what was granted beyond the request that asked. */
    synchronized RateLimitState take(Grant grant, long now) {
        microsUntilFull = grant.microsUntilFull();
        grantedAt = now;
        if (grant.granted() == 0) {
            return limit.state(false, microsUntilFull - left * limit.cost());
        }
        left += grant.granted() - 1;
        size = Math.min(size * 2, limit.refilledWithin(LIFE));
        return state(now);
    }

    private RateLimitState state(long now) {
        return limit.state(true, microsUntilFull - (now - grantedAt) / 1_000 - left * limit.cost());
    }
}
