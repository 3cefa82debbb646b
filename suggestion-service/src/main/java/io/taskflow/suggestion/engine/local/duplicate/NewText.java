package io.taskflow.suggestion.engine.local.duplicate;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may have been said before.
 *
 * @param itself the task that is left out; null where there is none yet
 * @param closed whether closed tasks are looked at, too
 */
public record NewText(
        Terms terms, Int8Vector vector, @Nullable UUID itself, boolean closed) {

    boolean mayEqual(KnownText known) {
        return (closed || !known.closed()) && !known.id().equals(itself);
    }
}
