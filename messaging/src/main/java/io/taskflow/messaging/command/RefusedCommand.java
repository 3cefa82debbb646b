package io.taskflow.messaging.command;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command that is not done.
 *
 * @param sender the broker account that published it; null where the message names none, which is then the reason
 * @param document the CloudEvent as it came; null where the bytes are no JSON
 * @param refusal why
 */
public record RefusedCommand(
        @Nullable String sender, @Nullable JsonNode document, CommandRefusedException refusal) {}
