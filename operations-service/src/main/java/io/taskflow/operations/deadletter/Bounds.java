package io.taskflow.operations.deadletter;

/**
 * How much of a queue is open at most; of more, the newest. Who sends commands is a stranger, and must not fill the disk.
 *
 * @param letters how many
 * @param bytes of all bodies
 */
public record Bounds(int letters, long bytes) {

    private static final Bounds OWN = new Bounds(10_000, 1L << 30);
    private static final Bounds STRANGERS = new Bounds(1_000, 32L << 20);

    /** The broker takes no larger one. */
    private static final long LARGEST_MESSAGE = 2L << 20;

    /** Those of this queue. */
    public static Bounds of(String queue) {
        return queue.endsWith(".commands") ? STRANGERS : OWN;
    }

    /** Whether the next one may push an older one out. */
    boolean areReachedBy(Depth depth) {
        return depth.letters() >= letters || depth.bytes() > bytes - LARGEST_MESSAGE;
    }
}
