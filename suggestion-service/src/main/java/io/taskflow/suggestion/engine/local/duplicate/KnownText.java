package io.taskflow.suggestion.engine.local.duplicate;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that a new one may be a duplicate of.
 *
 * @param vector of title and description; null while it has not been read: then it is found by its words alone
 * @param closed done or cancelled
 */
public record KnownText(UUID id, Terms terms, @Nullable Int8Vector vector, boolean closed) {}
