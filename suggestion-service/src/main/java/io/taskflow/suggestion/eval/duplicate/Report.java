package io.taskflow.suggestion.eval.duplicate;

import org.jspecify.annotations.Nullable;

/** A task in the order in which they came about. */
public record Report(String id, String title, @Nullable String description) {}
