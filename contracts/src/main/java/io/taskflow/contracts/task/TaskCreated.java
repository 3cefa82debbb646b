package io.taskflow.contracts.task;

/** {@code task.created}: a task came to be. */
public record TaskCreated(TaskSnapshot task) {}
