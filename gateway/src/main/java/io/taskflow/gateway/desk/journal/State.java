package io.taskflow.gateway.desk.journal;

/** What has become of a dead letter. */
public enum State {
    /** Nobody has decided yet; it is kept in {@code <queue>.dead}. */
    OPEN,
    /** Sent to its queue once more. */
    REPLAYED,
    /** Given up for good. */
    DISCARDED
}
