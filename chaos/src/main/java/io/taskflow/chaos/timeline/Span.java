package io.taskflow.chaos.timeline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A time that passes, and the ways to wait within it. */
public final class Span {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final long begin = System.nanoTime();
    private final long nanos;

    private Span(Duration length) {
        this.nanos = length.toNanos();
    }

    /** A span of this length that begins now. */
    public static Span of(Duration length) {
        return new Span(length);
    }

    /** Whether it has passed. */
    public boolean over() {
        return System.nanoTime() - begin >= nanos;
    }

    /** Seconds since its beginning. */
    public double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Waits until this long after its beginning, or its end; false if that was its end. */
    public boolean awaitOffset(Duration offset) {
        while (!over() && System.nanoTime() - begin < offset.toNanos()) {
            LockSupport.parkNanos(Math.min(POLL_NANOS, Math.max(1, offset.toNanos() - (System.nanoTime() - begin))));
        }
        return !over();
    }

    /** Waits until something holds or the span is over; whether it held. */
    public boolean await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (over()) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    /** Lets time pass. */
    public static void pass(Duration time) {
        Span pause = of(time);
        pause.await(() -> Thread.currentThread().isInterrupted());
    }
}
