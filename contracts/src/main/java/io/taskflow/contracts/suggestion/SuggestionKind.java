package io.taskflow.contracts.suggestion;

/** What a suggestion proposes for its task. */
public enum SuggestionKind {
    PRIORITY,
    SUBTASKS
}
