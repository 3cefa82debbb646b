package io.taskflow.operations.deadletter;

/** What has become of a dead letter. */
public enum State {
    /** Nobody has decided yet. */
    OPEN,
    /** Sent to its queue once more. */
    REPLAYED,
    /** Given up for good. */
    DISCARDED
}
