package io.taskflow.task.project.store;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.Project;

/** A project and the reader's own role in it. */
public record VisibleProject(Project project, ProjectRole role) {}
