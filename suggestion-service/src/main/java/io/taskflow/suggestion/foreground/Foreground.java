package io.taskflow.suggestion.foreground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows whether anybody waits for a suggestion. Background work asks before each batch and each text: so a request has at most one text of
 * each background thread beside it, and while people ask a burst of tasks leaves them most of the processor, however many wait to be read.
 */
@Component
public class Foreground extends OncePerRequestFilter {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long longestForText;
    private final long longestForBatch;
    private final long pause;
    private int waiting;
    private long answered;

    Foreground() {
        this(Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(50));
    }

    /**
     * @param longestForText after which a text is read, and
     * @param longestForBatch after which a batch is taken, however many ask
     * @param pause whoever has just asked may ask again within it
     */
    Foreground(Duration longestForText, Duration longestForBatch, Duration pause) {
        this.longestForText = longestForText.toNanos();
        this.longestForBatch = longestForBatch.toNanos();
        this.pause = pause.toNanos();
        this.answered = System.nanoTime() - this.pause;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/suggestions");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        begin();
        try {
            chain.doFilter(request, response);
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        waiting++;
    }

    private synchronized void end() {
        waiting--;
        answered = System.nanoTime();
        notifyAll();
    }

    /** Before a text: returns when nobody waits, or after a tenth of a second. */
    public void letPass() {
        await(longestForText, 0);
    }

    /** Before a batch: returns when nobody has waited for 50 ms, or after a quarter of a second. */
    public void awaitPause() {
        await(longestForBatch, pause);
    }

    /** At once where the thread is to end. */
    private synchronized void await(long longest, long silence) {
        long end = System.nanoTime() + longest;
        try {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                long left = waiting > 0 ? end - now : Math.min(end, answered + silence) - now;
                if (left <= 0) {
                    return;
                }
                wait(left / NANOS_PER_MILLI, (int) (left % NANOS_PER_MILLI));
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
