package io.taskflow.suggestion.engine.local.habit;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.UUID;

/**
 * A task whose priority somebody has set, or for which somebody has dismissed a proposed one.
 *
 * @param dismissed whether {@code priority} is what nobody wanted, and none was set
 * @param vector what its title means
 */
public record DecidedTask(UUID id, Priority priority, boolean dismissed, Int8Vector vector) {

    /** How much it speaks for a priority, of 1 for all together: what was dismissed speaks for the others, as usual as each is. */
    double speaksFor(Priority other) {
        if (!dismissed) {
            return other == priority ? 1 : 0;
        }
        return other == priority ? 0 : Chances.USUAL.of(other) / (1 - Chances.USUAL.of(priority));
    }

    /** Its decision in a word or two. */
    String decision() {
        return dismissed ? "not " + priority : priority.name();
    }
}
