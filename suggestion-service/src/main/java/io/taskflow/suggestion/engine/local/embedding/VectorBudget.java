package io.taskflow.suggestion.engine.local.embedding;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.List;

/** Bounds the vectors that background work has computed: each costs some 4 ms of CPU, and an import creates thousands of tasks. */
public final class VectorBudget {

    private final SentenceModel model;
    private final RateLimiter limiter;
    private final int perPeriod;

    /** At most {@code perPeriod} texts in each {@code period}. */
    public VectorBudget(SentenceModel model, int perPeriod, Duration period) {
        this.model = model;
        this.perPeriod = perPeriod;
        this.limiter = RateLimiter.of(
                "vectors",
                RateLimiterConfig.custom()
                        .limitForPeriod(perPeriod)
                        .limitRefreshPeriod(period)
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    /**
     * Whether the vectors of all these texts may be had now. Those that are remembered are free; a question with more new texts
     * than a whole period allows takes all of one.
     */
    public boolean grants(List<String> texts) {
        long unknown = texts.stream().filter(text -> !model.remembers(text)).count();
        return unknown == 0 || limiter.acquirePermission((int) Math.min(unknown, perPeriod));
    }
}
