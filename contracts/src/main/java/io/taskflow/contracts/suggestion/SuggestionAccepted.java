package io.taskflow.contracts.suggestion;

/** {@code suggestion.accepted}: a person took the proposal; what it changed follows as task events. */
public record SuggestionAccepted(SuggestionSnapshot suggestion) {}
