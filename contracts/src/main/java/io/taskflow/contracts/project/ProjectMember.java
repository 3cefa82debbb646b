package io.taskflow.contracts.project;

import java.util.UUID;

/** A person's place in a project. */
public record ProjectMember(UUID userId, ProjectRole role) {}
