package io.taskflow.contracts.project;

/** {@code project.member-removed}: someone left; {@code member} is the last state. */
public record ProjectMemberRemoved(ProjectSnapshot project, ProjectMember member) {}
