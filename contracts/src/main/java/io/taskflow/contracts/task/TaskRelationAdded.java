package io.taskflow.contracts.task;

/** {@code task.relation-added}: a task stands to another in some way from now on. */
public record TaskRelationAdded(TaskRelation relation) {}
