package io.taskflow.contracts.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * {@code suggestion.dismissed}: a person turned the proposal down.
 *
 * @param reason why, in one line of at most 300 characters; null where they said nothing
 */
public record SuggestionDismissed(
        SuggestionSnapshot suggestion, @Nullable String reason) {}
