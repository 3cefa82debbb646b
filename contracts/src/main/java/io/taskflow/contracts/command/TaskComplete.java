package io.taskflow.contracts.command;

import java.util.UUID;

/** {@code task.complete}: sets a task to DONE. */
public record TaskComplete(UUID taskId) {}
