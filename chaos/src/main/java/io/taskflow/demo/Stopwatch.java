package io.taskflow.demo;

import java.util.concurrent.TimeUnit;

/** Milliseconds since its making. */
final class Stopwatch {

    private final long begin = System.nanoTime();

    long millis() {
        return millisAt(System.nanoTime());
    }

    /** At a moment of {@link System#nanoTime()}; 0 for one before its making. */
    long millisAt(long nanos) {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanos - begin));
    }
}
