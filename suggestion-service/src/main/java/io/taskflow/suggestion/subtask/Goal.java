package io.taskflow.suggestion.subtask;

import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.language.Language;
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

    private static final int MOST = 20;

    public Goal {
        existing = List.copyOf(existing);
    }

    /** Asks for as many steps more as may be left out, since they are there already. */
    SubtaskQuestion question() {
        List<String> titles = existing.stream().map(Subtask::title).toList();
        int asked = Math.min(MOST, maxItems + titles.size());
        return new SubtaskQuestion(text, context, asked, titles, projectId, language);
    }
}
