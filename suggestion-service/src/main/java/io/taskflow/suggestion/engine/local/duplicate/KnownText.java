package io.taskflow.suggestion.engine.local.duplicate;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that a new one may be a duplicate of.
 *
 * @param number its place among the project's tasks, as in its key
 * @param vector of title and description; null while it has not been read: then it is found by its words alone
 * @param closed done or cancelled
 */
public record KnownText(
        UUID id, int number, Terms terms, @Nullable Int8Vector vector, boolean closed) {
    /** Words of a text of usual length. */
    private static final int USUAL = 64;

    /** What it takes of memory: 1 for a text of usual length. */
    int size() {
        return 1 + terms.size() / USUAL;
    }
}
