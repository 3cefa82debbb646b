package io.taskflow.contracts.task;

/** {@code task.relation-removed}: a task stands to another no more as {@code relation} says. */
public record TaskRelationRemoved(TaskRelation relation) {}
