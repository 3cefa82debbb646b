package io.taskflow.contracts.suggestion;

/** {@code suggestion.created}: suggestion-service proposes something for a task. */
public record SuggestionCreated(SuggestionSnapshot suggestion) {}
