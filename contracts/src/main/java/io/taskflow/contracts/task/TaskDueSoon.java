package io.taskflow.contracts.task;

/** {@code task.due-soon}: a task that is not closed is due soon, as a rule in 24 hours or on the next day. Nothing of it has changed. */
public record TaskDueSoon(TaskSnapshot task) {}
