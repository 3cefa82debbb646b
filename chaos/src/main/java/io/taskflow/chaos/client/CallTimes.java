package io.taskflow.chaos.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** How long calls took; kept are only those that ended without an answer or later than they may. */
public final class CallTimes {

    /** The longest that the gateway waits for a service (30 s) and for a connection to it (2 s), and a moment for both ends. */
    public static final int BOUND_SECONDS = 35;

    private static final double NANOS = 1e9;

    private final AtomicLong count = new AtomicLong();
    private final List<Suspect> suspects = new CopyOnWriteArrayList<>();

    /**
     * A call that may have been kept waiting.
     *
     * @param what method and path
     * @param begin when it was sent, in nanoseconds
     * @param end when it ended
     * @param answered whether with an answer
     */
    public record Suspect(String what, long begin, long end, boolean answered) {

        /** How long it took. */
        public double seconds() {
            return (end - begin) / NANOS;
        }
    }

    void note(String what, long begin, boolean answered) {
        count.incrementAndGet();
        Suspect call = new Suspect(what, begin, System.nanoTime(), answered);
        if (!answered || call.seconds() > BOUND_SECONDS) {
            suspects.add(call);
        }
    }

    /** All calls that have ended. */
    public long count() {
        return count.get();
    }

    /** Those to be looked at. */
    public List<Suspect> suspects() {
        return List.copyOf(suspects);
    }
}
