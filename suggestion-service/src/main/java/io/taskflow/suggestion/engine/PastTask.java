package io.taskflow.suggestion.engine;

import io.taskflow.contracts.task.Priority;

/** A task of the same project whose priority people have set: the project's own idea of what matters. */
public record PastTask(String title, Priority priority) {}
