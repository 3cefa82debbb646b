package io.taskflow.benchmarks.measure;

import java.time.Duration;

/** Lets time pass where only time helps: the measured programs do something by the clock. */
public final class Pause {

    private Pause() {}

    /** Lets so much time pass. */
    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", interrupted);
        }
    }
}
