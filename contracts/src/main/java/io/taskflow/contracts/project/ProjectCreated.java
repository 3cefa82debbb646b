package io.taskflow.contracts.project;

/** {@code project.created}: a project came to be; its creator's membership follows as {@code project.member-added}. */
public record ProjectCreated(ProjectSnapshot project) {}
