package io.taskflow.contracts.command;

/** {@code command.rejected}: a command was refused, and why. Of all integrations only its sender is told. */
public record CommandRejected(RejectedCommand command, Problem problem) {}
