package io.taskflow.suggestion.engine;

import org.jspecify.annotations.Nullable;

/**
 * Which steps lead to this goal?
 *
 * @param goal 1 to 2000 characters
 * @param context what else is known
 * @param maxItems 1 to 20
 */
public record SubtaskQuestion(String goal, @Nullable String context, int maxItems) {

    /** SHA-256 (hex) of what is asked about. */
    public String hash() {
        return InputHash.of(goal, context, maxItems);
    }
}
