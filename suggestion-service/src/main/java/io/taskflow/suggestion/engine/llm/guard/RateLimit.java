package io.taskflow.suggestion.engine.llm.guard;

import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Does as an endpoint says that answers 429: asks once more after a short wait, or leaves it alone for a long one. What is asked
 * has not been taken, so that asking again is safe.
 */
public final class RateLimit {

    private static final int TOO_MANY_REQUESTS = 429;

    /** Where the endpoint does not say for how long. */
    private static final Duration UNSAID = Duration.ofSeconds(5);

    /** However long it says: it may have been a mistake of some proxy. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Clock clock;
    private volatile Instant until = Instant.MIN;

    /** With nothing heard of the endpoint yet. */
    public RateLimit(Clock clock) {
        this.clock = clock;
    }

    /** Asks unless the endpoint is to be left alone; once more where that is worth waiting for: for less than half of what is left. */
    public <T extends @Nullable Object> T call(Deadline deadline, Callable<T> ask) throws Exception {
        if (clock.instant().isBefore(until)) {
            throw limited(null);
        }
        try {
            return ask.call();
        } catch (Exception failure) {
            Duration wait = waitAfter(failure);
            if (wait == null) {
                throw failure;
            }
            if (wait.compareTo(deadline.left().dividedBy(2)) > 0) {
                throw leftAlone(wait, failure);
            }
            Thread.sleep(wait);
        }
        return again(ask);
    }

    private <T extends @Nullable Object> T again(Callable<T> ask) throws Exception {
        try {
            return ask.call();
        } catch (Exception failure) {
            Duration wait = waitAfter(failure);
            throw wait == null ? failure : leftAlone(wait, failure);
        }
    }

    private static @Nullable Duration waitAfter(Throwable failure) {
        EndpointRefusedException refused = EndpointRefusedException.behind(failure);
        return refused == null || refused.status() != TOO_MANY_REQUESTS
                ? null
                : Objects.requireNonNullElse(refused.retryAfter(), UNSAID);
    }

    private SuggesterFailedException leftAlone(Duration wait, Throwable failure) {
        until = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        return limited(failure);
    }

    private static SuggesterFailedException limited(@Nullable Throwable failure) {
        return new SuggesterFailedException(Reason.RATE_LIMITED, "the endpoint has had enough questions", failure);
    }
}
