package io.taskflow.suggestion.job;

import org.jspecify.annotations.Nullable;

/**
 * The command that a job has to answer, whatever becomes of it.
 *
 * @param source as the sender says; null for commands from before it was kept
 * @param sender the broker account that published it; null for commands from before it was kept
 */
public record CommandRef(
        String id, @Nullable String source, @Nullable String sender) {}
