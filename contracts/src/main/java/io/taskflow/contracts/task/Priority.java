package io.taskflow.contracts.task;

/** How much a task matters, ascending. A task whose priority nobody has set yet has none. */
public enum Priority {
    LOW,
    MEDIUM,
    HIGH,
    URGENT
}
