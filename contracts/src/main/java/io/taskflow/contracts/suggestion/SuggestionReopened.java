package io.taskflow.contracts.suggestion;

/** {@code suggestion.reopened}: a person took the decision on it back; what that changed follows as task events. */
public record SuggestionReopened(SuggestionSnapshot suggestion) {}
