package io.taskflow.service.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.taskflow.service.problem.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How many requests of one person are worked on at a time: further ones wait for their turn, so that whoever asks for much, or waits for
 * a lock, never holds all connections to the database.
 */
final class PersonLimit implements HandlerInterceptor {
    private static final String HELD = PersonLimit.class.getName();
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** Of one person, for each holds a thread: as many as the gateway lets through at once. */
    private static final int MOST_WAITING = 200;

    private final Duration patience;

    /** Forgotten once nobody holds or waits for one. */
    private final LoadingCache<String, Semaphore> permits;

    PersonLimit(int most, Duration patience) {
        this.patience = patience;
        this.permits = Caffeine.newBuilder().weakValues().build(person -> new Semaphore(most, true));
    }

    /** Throws a 429 problem for whose turn has not come in time. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String person = request.getRemoteUser();
        if (person == null || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        Semaphore own = permits.get(person);
        if (own.getQueueLength() >= MOST_WAITING || !own.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw ProblemException.tooManyRequests(
                    "More of your requests are under way than are worked on at a time. Try again soon.", RETRY_AFTER);
        }
        request.setAttribute(HELD, own);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(HELD) instanceof Semaphore own) {
            request.removeAttribute(HELD);
            own.release();
        }
    }
}
