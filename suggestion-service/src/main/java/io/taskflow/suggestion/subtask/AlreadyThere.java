package io.taskflow.suggestion.subtask;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that was left out, because the task has such a subtask.
 *
 * @param title of the step
 * @param taskId the subtask
 * @param key its key, for example {@code WEB-12}
 */
public record AlreadyThere(
        String title, UUID taskId, @Nullable String key) {}
