package io.taskflow.contracts.task;

/** Where a task stands. Every step is allowed, back as well. */
public enum TaskStatus {
    OPEN,
    IN_PROGRESS,
    DONE,
    CANCELLED;

    /** Whether nothing is left to do: done or cancelled. */
    public boolean isClosed() {
        return this == DONE || this == CANCELLED;
    }
}
