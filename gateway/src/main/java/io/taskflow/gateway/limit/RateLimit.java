package io.taskflow.gateway.limit;

import java.time.Duration;
import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;

/**
 * A bucket of {@code quota} requests that refills evenly within {@code window}.
 *
 * @param quota requests that may come at once
 * @param window whole seconds in which an empty bucket is full again
 */
public record RateLimit(int quota, Duration window) {

    public RateLimit {
        if (quota < 1 || window.toSeconds() < 1 || window.toNanosPart() != 0) {
            throw new IllegalArgumentException(
                    "taskflow.rate-limit: a quota must be at least 1 and a window whole seconds, not %d and %s"
                            .formatted(quota, window));
        }
    }

    /** A request costs as many tokens as the window has seconds, since the library refills whole tokens a second. */
    RedisRateLimiter.Config config() {
        return new RedisRateLimiter.Config()
                .setReplenishRate(quota)
                .setBurstCapacity(quota * window.toSeconds())
                .setRequestedTokens((int) window.toSeconds());
    }

    RateLimitState state(boolean allowed, long tokens) {
        long cost = window.toSeconds();
        long untilFull = Math.ceilDiv(quota * cost - tokens, quota);
        long untilNext = Math.max(1, Math.ceilDiv(cost - tokens, quota));
        return new RateLimitState(allowed, tokens / cost, untilFull, untilNext);
    }
}
