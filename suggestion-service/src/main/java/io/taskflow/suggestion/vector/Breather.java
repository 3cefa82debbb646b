package io.taskflow.suggestion.vector;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Rests as long as was worked, so that an import takes half a core and not a whole one from those who wait for an answer. */
final class Breather {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

    private final AtomicLong worked = new AtomicLong();

    void worked(long nanos) {
        worked.addAndGet(nanos);
    }

    void rest() {
        LockSupport.parkNanos(Math.min(LONGEST, worked.getAndSet(0)));
    }
}
