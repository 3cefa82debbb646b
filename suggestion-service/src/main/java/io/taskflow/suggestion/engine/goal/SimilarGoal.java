package io.taskflow.suggestion.engine.goal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal whose steps were lent to another one.
 *
 * @param similarity of the two goals' meaning, up to 1
 * @param taskId the finished task of the project; null for one of the collection that comes with TaskFlow
 * @param key its key, for example {@code WEB-12}
 */
public record SimilarGoal(
        String goal,
        double similarity,
        @Nullable UUID taskId,
        @Nullable String key) {}
