package io.taskflow.seed;

import io.taskflow.local.command.Console;
import java.time.Duration;

/** How far it is, said every two seconds, and how fast it went: beside a plain COPY of the same rows where there is one. */
final class Pace {
    private static final long EVERY = Duration.ofSeconds(2).toNanos();
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final Console console;
    private final int all;
    private final long begin = System.nanoTime();
    private long said = begin;
    private int done;
    private long plain;
    private long aside;

    Pace(Console console, int all) {
        this.console = console;
        this.all = all;
    }

    void wrote(int tasks) {
        done += tasks;
        if (System.nanoTime() - said > EVERY) {
            said = System.nanoTime();
            console.line("  %,d of %,d tasks".formatted(done, all));
        }
    }

    /**
     * @param nanos how long the COPY took
     * @param aside how long all took that is no seeding
     */
    void wrotePlainly(long nanos, long aside) {
        plain += nanos;
        this.aside += aside;
    }

    void end() {
        long own = System.nanoTime() - begin - aside;
        console.line("%,d tasks, %,.0f in a second.".formatted(done, done * SECOND / own));
        if (plain > 0) {
            console.line("A plain COPY of the same rows wrote %,.0f in a second: seeding has %.2f times its rate."
                    .formatted(done * SECOND / plain, (double) plain / own));
        }
    }
}
