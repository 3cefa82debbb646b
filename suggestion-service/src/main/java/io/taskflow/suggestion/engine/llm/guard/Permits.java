package io.taskflow.suggestion.engine.llm.guard;

import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The questions that may be under way at the same time. Whoever has somebody waiting gets a permit at once or none; background
 * work queues for one, and leaves the last one free where there are several.
 */
final class Permits {

    private final Semaphore all;
    private final Semaphore ofBackground;

    Permits(int all) {
        this.all = new Semaphore(all);
        this.ofBackground = new Semaphore(Math.max(1, all - 1));
    }

    /** A permit, or a failure with {@link Reason#OVERLOADED}. */
    Permit acquire(boolean background, Duration patience) throws InterruptedException {
        return background ? ofBackground(Deadline.in(patience)) : ofSomebody();
    }

    /** Ahead of the background work that queues. */
    private Permit ofSomebody() {
        if (!all.tryAcquire()) {
            throw overloaded();
        }
        return new Permit(all::release);
    }

    private Permit ofBackground(Deadline deadline) throws InterruptedException {
        acquire(ofBackground, deadline);
        try {
            acquire(all, deadline);
        } catch (InterruptedException | SuggesterFailedException none) {
            ofBackground.release();
            throw none;
        }
        return new Permit(() -> {
            all.release();
            ofBackground.release();
        });
    }

    private static void acquire(Semaphore permits, Deadline deadline) throws InterruptedException {
        if (!permits.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            throw overloaded();
        }
    }

    private static SuggesterFailedException overloaded() {
        return new SuggesterFailedException(Reason.OVERLOADED, "too many questions are under way", null);
    }

    /** One of them, until it is released. */
    static final class Permit {

        private final Runnable release;
        private final AtomicBoolean released = new AtomicBoolean();

        private Permit(Runnable release) {
            this.release = release;
        }

        /** Once is enough, twice does no harm. */
        void release() {
            if (released.compareAndSet(false, true)) {
                release.run();
            }
        }
    }
}
