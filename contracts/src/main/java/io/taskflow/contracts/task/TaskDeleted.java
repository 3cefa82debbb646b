package io.taskflow.contracts.task;

/** {@code task.deleted}: a task went; {@code task} is its last state. */
public record TaskDeleted(TaskSnapshot task) {}
