package io.taskflow.contracts.project;

/** {@code project.deleted}: a project went, and all its tasks with it. */
public record ProjectDeleted(ProjectSnapshot project) {}
