package io.taskflow.suggestion.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some tasks of a project.
 *
 * @param count of all of them
 * @param tasks the first ten
 */
record SummarizedTasks(long count, List<Named> tasks) {

    /**
     * One of them.
     *
     * @param key what people call it; null for a task that has not changed since this service learnt keys
     */
    @Schema(name = "SummarizedTask")
    record Named(UUID taskId, @Nullable String key, String title) {}
}
