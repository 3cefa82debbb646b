package io.taskflow.suggestion.engine.llm.guard;

import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The questions that may be under way at the same time. Whoever has somebody waiting gets a place at once or none; background
 * work queues for one, and leaves the last one free where there are several. A plain semaphore knows no such difference.
 */
final class Places {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final int all;
    private final int ofBackground;
    private int taken;
    private int takenByBackground;

    Places(int all) {
        this.all = all;
        this.ofBackground = Math.max(1, all - 1);
    }

    /** A place, or a failure with {@link Reason#OVERLOADED}. */
    Place enter(boolean background, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = background ? patience.toNanos() : 0;
            while (isFull(background)) {
                if (left <= 0) {
                    throw new SuggesterFailedException(Reason.OVERLOADED, "too many questions are under way", null);
                }
                left = freed.awaitNanos(left);
            }
            taken++;
            takenByBackground += background ? 1 : 0;
            return new Place(background);
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull(boolean background) {
        return taken >= all || (background && takenByBackground >= ofBackground);
    }

    private void free(boolean background) {
        lock.lock();
        try {
            taken--;
            takenByBackground -= background ? 1 : 0;
            freed.signal(); // only background work waits, and any of it may have this one
        } finally {
            lock.unlock();
        }
    }

    /** One of them, until it is left. */
    final class Place {

        private final boolean background;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(boolean background) {
            this.background = background;
        }

        /** Once is enough, twice does no harm. */
        void leave() {
            if (left.compareAndSet(false, true)) {
                free(background);
            }
        }
    }
}
