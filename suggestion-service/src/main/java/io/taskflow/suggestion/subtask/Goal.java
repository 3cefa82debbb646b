package io.taskflow.suggestion.subtask;

import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.goal.Language;
import io.taskflow.suggestion.task.Subtasks.Subtask;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be broken down, with all that is known of it.
 *
 * @param projectId whose finished work counts; only where the asker may see it
 * @param existing subtasks that are there already
 */
public record Goal(
        String text,
        @Nullable String context,
        int maxItems,
        @Nullable UUID projectId,
        List<Subtask> existing,
        @Nullable Language language) {

    public Goal {
        existing = List.copyOf(existing);
    }

    /** Asks for the steps of the whole plan: what is there already is left out of it, and its end is not cut off. */
    SubtaskQuestion question() {
        List<String> titles = existing.stream().map(Subtask::title).toList();
        return new SubtaskQuestion(text, context, maxItems, titles, projectId, language);
    }
}
