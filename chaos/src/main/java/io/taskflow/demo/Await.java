package io.taskflow.demo;

import io.taskflow.local.StackException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waiting for what has to happen by itself. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private Await() {}

    /** The first answer that is not null; fails naming what is missing. */
    static <T> T first(String what, Supplier<@Nullable T> ask) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            T answer = ask.get();
            if (answer != null) {
                return answer;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new StackException(what + " is missing after " + PATIENCE.toSeconds() + " s.");
    }
}
