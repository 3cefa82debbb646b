package io.taskflow.suggestion.engine.local.embedding;

import io.taskflow.service.text.Lines;
import org.jspecify.annotations.Nullable;

/** What a task says, in one text. */
public final class TaskText {

    /** The beginning says what it is about; the time of a vector grows with the length of its text. */
    private static final int LONGEST = 500;

    private TaskText() {}

    /** Title and the description's beginning; the title alone where there is no other. */
    public static String of(String title, @Nullable String description) {
        return description == null || description.isBlank()
                ? title
                : Lines.first(LONGEST, (title + ". " + description).replaceAll("\\s+", " "));
    }
}
