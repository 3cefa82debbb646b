package io.taskflow.suggestion.engine.local.habit;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.UUID;

/**
 * A task whose priority somebody has set.
 *
 * @param vector what its title means
 */
public record DecidedTask(UUID id, Priority priority, Int8Vector vector) {}
