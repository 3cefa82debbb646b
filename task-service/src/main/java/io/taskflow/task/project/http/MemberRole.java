package io.taskflow.task.project.http;

import io.taskflow.contracts.project.ProjectRole;
import jakarta.validation.constraints.NotNull;

/** The body of {@code PUT /api/projects/{id}/members/{userId}}. */
record MemberRole(@NotNull ProjectRole role) {}
