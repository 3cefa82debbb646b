package io.taskflow.chaos.pause;

/**
 * A time in which a part stood still.
 *
 * @param part its name
 * @param from the first nanosecond of it
 * @param until the last
 * @param recovery seconds from then until the whole way worked: a login, a write, its suggestion and its notification
 */
public record Standstill(String part, long from, long until, double recovery) {

    private static final double NANOS = 1e9;

    /** How long it was, in seconds. */
    public double seconds() {
        return (until - from) / NANOS;
    }

    /** How much of a time was in it, in seconds. */
    double within(long begin, long end) {
        return Math.max(0, (Math.min(end, until) - Math.max(begin, from)) / NANOS);
    }
}
