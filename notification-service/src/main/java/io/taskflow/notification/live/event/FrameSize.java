package io.taskflow.notification.live.event;

/** What a frame takes in memory: the JVM keeps text with a byte for each character as long as all are Latin-1, else with two. */
final class FrameSize {

    /** The event around the frame, its ids, and its places in the log. */
    private static final int OVERHEAD = 300;

    private FrameSize() {}

    static int of(String frame) {
        boolean latin1 = frame.chars().allMatch(character -> character <= 0xFF);
        return OVERHEAD + (latin1 ? frame.length() : 2 * frame.length());
    }
}
