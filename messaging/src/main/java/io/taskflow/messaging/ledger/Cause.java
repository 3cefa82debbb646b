package io.taskflow.messaging.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The message that a consumer is at work on.
 *
 * @param subject null for a command that has none
 * @param consumer the queue
 * @param attempt which try it is, counted from 1
 */
public record Cause(
        UUID eventId, String source, String type, @Nullable String subject, String consumer, int attempt) {}
