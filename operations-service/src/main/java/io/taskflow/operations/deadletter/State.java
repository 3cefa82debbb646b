package io.taskflow.operations.deadletter;

import io.swagger.v3.oas.annotations.media.Schema;

/** What has become of a dead letter. */
@Schema(name = "DeadLetterState")
public enum State {
    /** Nobody has decided yet. */
    OPEN,
    /** Sent to its queue once more. */
    REPLAYED,
    /** Given up for good. */
    DISCARDED
}
