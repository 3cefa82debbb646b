package io.taskflow.suggestion.eval.duplicate;

/** Two reports that say the same. */
public record Pair(String duplicate, String of) {}
