package io.taskflow.contracts.project;

/** {@code project.member-added}: someone joined, or a member's role changed. */
public record ProjectMemberAdded(ProjectSnapshot project, ProjectMember member) {}
