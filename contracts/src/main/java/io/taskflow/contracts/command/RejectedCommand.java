package io.taskflow.contracts.command;

import org.jspecify.annotations.Nullable;

/**
 * Which command was refused. An attribute that could not be read is null.
 *
 * @param sender the account that the broker vouches for; null where the message did not name one
 */
public record RejectedCommand(
        @Nullable String id,
        @Nullable String source,
        @Nullable String type,
        @Nullable String sender) {}
