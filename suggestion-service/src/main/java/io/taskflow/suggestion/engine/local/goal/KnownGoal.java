package io.taskflow.suggestion.engine.local.goal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal with the steps that led to it, in their order.
 *
 * @param taskId the project's finished task; null for a goal of the collection
 */
public record KnownGoal(
        String goal,
        List<String> steps,
        @Nullable UUID taskId,
        @Nullable String key) {

    public KnownGoal {
        steps = List.copyOf(steps);
    }
}
