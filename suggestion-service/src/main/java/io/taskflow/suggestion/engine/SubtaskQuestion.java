package io.taskflow.suggestion.engine;

import io.taskflow.suggestion.language.Language;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which steps lead to this goal?
 *
 * @param goal 1 to 2000 characters
 * @param context what else is known
 * @param maxItems 1 to 20
 * @param existing titles of steps that are there already
 * @param projectId whose finished work counts; only where the asker may see it
 * @param language of the steps; null for the goal's own
 */
public record SubtaskQuestion(
        String goal,
        @Nullable String context,
        int maxItems,
        List<String> existing,
        @Nullable UUID projectId,
        @Nullable Language language) {

    public SubtaskQuestion {
        existing = List.copyOf(existing);
    }

    /** A goal of no project. */
    public SubtaskQuestion(String goal, @Nullable String context, int maxItems) {
        this(goal, context, maxItems, List.of(), null, null);
    }

    /** SHA-256 (hex) of what is asked about. */
    public String hash() {
        return InputHash.of(goal, context, maxItems, existing, projectId, language);
    }
}
