package io.taskflow.contracts.suggestion;

/** {@code suggestion.dismissed}: a person turned the proposal down. */
public record SuggestionDismissed(SuggestionSnapshot suggestion) {}
