package io.taskflow.suggestion.engine.llm.call;

import dev.langchain4j.exception.LangChain4jException;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import io.taskflow.suggestion.engine.llm.answer.InvalidAnswerException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a slow or broken language model from slowing us: a time budget for each question, a bound on how many are under way,
 * and a pause after several failures in a row.
 */
public final class LlmGuard {

    private final Duration timeout;
    private final Semaphore places;
    private final CallBreaker breaker;

    /** At most {@code concurrency} questions at a time, each for at most {@code timeout}. */
    public LlmGuard(Duration timeout, int concurrency, Clock clock) {
        this.timeout = timeout;
        places = new Semaphore(concurrency);
        breaker = new CallBreaker(clock);
    }

    /** Runs {@code work} within the budget; whatever is wrong with the model comes out as a {@link SuggesterFailedException}. */
    public <T> T call(Callable<T> work) {
        if (!places.tryAcquire()) {
            throw new SuggesterFailedException(Reason.OVERLOADED, "too many questions are under way", null);
        }
        try {
            if (!breaker.permits()) {
                throw new SuggesterFailedException(Reason.OVERLOADED, "pausing after repeated failures", null);
            }
            return counted(work);
        } finally {
            places.release();
        }
    }

    private <T> T counted(Callable<T> work) {
        try {
            T result = withinTime(work);
            breaker.succeeded();
            return result;
        } catch (SuggesterFailedException failure) {
            breaker.failed();
            throw failure;
        }
    }

    private <T> T withinTime(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("llm-call").start(task);
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SuggesterFailedException(Reason.TIMEOUT, "no answer within " + timeout, null);
        } catch (ExecutionException e) {
            throw translated(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuggesterFailedException(Reason.OVERLOADED, "interrupted while waiting", e);
        } finally {
            task.cancel(true);
        }
    }

    private static RuntimeException translated(@Nullable Throwable cause) {
        return switch (Objects.requireNonNull(cause)) {
            case InvalidAnswerException invalid ->
                new SuggesterFailedException(
                        Reason.INVALID, "an answer broke the rules: " + invalid.violations(), null);
            case dev.langchain4j.exception.TimeoutException slow ->
                new SuggesterFailedException(Reason.TIMEOUT, "the endpoint timed out", slow);
            case LangChain4jException refused ->
                new SuggesterFailedException(
                        Reason.UNREACHABLE, refused.getClass().getSimpleName(), refused);
            case RuntimeException other -> other;
            default -> new IllegalStateException(cause);
        };
    }
}
