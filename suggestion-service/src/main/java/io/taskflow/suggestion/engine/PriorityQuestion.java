package io.taskflow.suggestion.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much does this task matter?
 *
 * @param title 1 to 200 characters
 * @param now what due dates are measured from
 * @param history the project's recent tasks with a priority, newest first; only what the asker may see
 */
public record PriorityQuestion(
        String title,
        @Nullable String description,
        @Nullable Instant dueAt,
        Instant now,
        List<PastTask> history) {

    public PriorityQuestion {
        history = List.copyOf(history);
    }

    /** SHA-256 (hex) of what is asked about; the time of asking is no part of it. */
    public String hash() {
        return InputHash.of(title, description, dueAt, history);
    }
}
