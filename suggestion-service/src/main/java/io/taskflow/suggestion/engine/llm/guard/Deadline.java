package io.taskflow.suggestion.engine.llm.guard;

import java.time.Duration;

/** When whoever asked stops waiting; measured with the JVM's own clock, which nobody sets. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** One that is over after {@code time}. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left of it; zero when it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
