package io.taskflow.contracts.task;

/**
 * {@code task.reminder}: somebody wanted to be reminded of a task now. Nothing of it has changed.
 *
 * @param reminder which one of those that the task has
 */
public record TaskReminder(TaskSnapshot task, String reminder) {}
