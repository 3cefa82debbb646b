package io.taskflow.operations.deadletter;

import java.time.Instant;

/**
 * What a queue has open.
 *
 * @param letters how many
 * @param bytes of all bodies
 * @param oldest when the first of them was given up
 */
public record Depth(String queue, long letters, long bytes, Instant oldest) {}
