package io.taskflow.contracts.suggestion;

/** What became of a suggestion. */
public enum SuggestionStatus {
    PROPOSED,
    ACCEPTED,
    DISMISSED
}
