package io.taskflow.contracts.task;

/** {@code task.overdue}: a task is late, for its time or its day has passed and it is not closed. Nothing of it has changed. */
public record TaskOverdue(TaskSnapshot task) {}
