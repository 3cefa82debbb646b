package io.taskflow.suggestion.engine.llm.call;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.llm.answer.InvalidAnswerException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Keeps a slow or broken language model from slowing us: a time budget for each question, a bound on how many are under way,
 * and a circuit breaker. An answer that breaks the rules says something of its question, so the breaker leaves it out.
 */
public final class LlmGuard {

    private static final int FAILURES = 5;
    private static final int REMEMBERED = 10;
    private static final int HALF = 50;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final TimeLimiter time;
    private final Bulkhead places;
    private final CircuitBreaker breaker;

    /**
     * At most {@code concurrency} questions at a time, each for at most {@code timeout}. The breaker's state is among the
     * metrics as {@code resilience4j.circuitbreaker.*}.
     */
    public LlmGuard(Duration timeout, int concurrency, Clock clock, MeterRegistry meters) {
        time = TimeLimiter.of(timeout);
        places = Bulkhead.of(
                "llm",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(concurrency)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        var breakers = CircuitBreakerRegistry.of(breakerConfig(timeout, clock));
        breaker = breakers.circuitBreaker("llm");
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    private static CircuitBreakerConfig breakerConfig(Duration timeout, Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowSize(REMEMBERED)
                .minimumNumberOfCalls(FAILURES)
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(PAUSE)
                .permittedNumberOfCallsInHalfOpenState(1)
                .maxWaitDurationInHalfOpenState(timeout.plus(PAUSE)) // should its one question never be counted
                .ignoreExceptions(InvalidAnswerException.class, InterruptedException.class)
                .build();
    }

    /** Runs {@code work} within the bounds; whatever is wrong comes out as a {@link SuggesterFailedException}. */
    public <T> T call(Callable<T> work) {
        Callable<T> inTime = time.decorateFutureSupplier(() -> started(work));
        try {
            return places.executeCallable(CircuitBreaker.decorateCallable(breaker, inTime));
        } catch (Exception | StackOverflowError failure) { // the latter from an answer that is nested without end
            throw LlmFailures.classified(failure);
        }
    }

    private static <T> FutureTask<T> started(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("llm-call").start(task);
        return task;
    }
}
