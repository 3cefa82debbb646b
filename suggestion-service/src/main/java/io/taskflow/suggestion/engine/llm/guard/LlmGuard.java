package io.taskflow.suggestion.engine.llm.guard;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
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

    private final Duration timeout;
    private final Duration queue;
    private final TimeLimiter time;
    private final Permits permits;
    private final CircuitBreaker breaker;

    /**
     * At most {@code concurrency} questions at a time, each for at most {@code timeout}; background ones wait for a permit for at
     * most {@code queue}. The breaker's state is among the metrics as {@code resilience4j.circuitbreaker.*}.
     */
    public LlmGuard(Duration timeout, Duration queue, int concurrency, Clock clock, MeterRegistry meters) {
        this.timeout = timeout;
        this.queue = queue;
        time = TimeLimiter.of(timeout);
        permits = new Permits(concurrency);
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
                .ignoreException(failure -> !LlmFailures.isOfTheEndpoint(failure))
                .build();
    }

    /**
     * Runs {@code work} within the bounds; whatever is wrong comes out as a
     * {@link io.taskflow.suggestion.engine.SuggesterFailedException}.
     *
     * @param background nobody waits for it, so that it may queue
     */
    public <T> T call(boolean background, Work<T> work) {
        try {
            Permits.Permit permit = permits.acquire(background, queue);
            try {
                return breaker.executeCallable(() -> inTime(work, permit));
            } catch (CallNotPermittedException open) { // else the work itself releases it
                permit.release();
                throw open;
            }
        } catch (Exception failure) {
            throw LlmFailures.classified(failure);
        }
    }

    /** The permit is released when the work has ended, not when the caller stops waiting: only so the endpoint never sees too many. */
    private <T> T inTime(Work<T> work, Permits.Permit permit) {
        Deadline deadline = Deadline.in(timeout);
        var task = new FutureTask<>(() -> {
            try {
                return work.within(deadline);
            } finally {
                permit.release(); // before the caller goes on, who may ask again at once
            }
        });
        try {
            return time.executeFutureSupplier(() -> started(task, permit));
        } catch (Exception | StackOverflowError failure) { // the latter from an answer that is nested without end
            throw LlmFailures.classified(failure);
        } finally {
            task.cancel(true); // of no effect on one that has ended
        }
    }

    private static <T> FutureTask<T> started(FutureTask<T> task, Permits.Permit permit) {
        Thread.ofVirtual().name("llm-call").start(() -> {
            try {
                task.run();
            } finally {
                permit.release(); // where it was cancelled before it began
            }
        });
        return task;
    }
}
