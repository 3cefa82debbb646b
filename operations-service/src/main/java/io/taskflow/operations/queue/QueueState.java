package io.taskflow.operations.queue;

import org.jspecify.annotations.Nullable;

/**
 * A queue at the broker.
 *
 * @param queue its name
 * @param messages how many wait that no consumer has in hand; null while that is not known or the queue does not exist
 * @param consumers how many listen; null likewise
 */
public record QueueState(
        String queue, @Nullable Integer messages, @Nullable Integer consumers) {}
