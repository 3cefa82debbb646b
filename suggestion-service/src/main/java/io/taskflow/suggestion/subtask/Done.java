package io.taskflow.suggestion.subtask;

import io.taskflow.contracts.suggestion.Engine;

/**
 * The last event of a stream.
 *
 * @param complete false when the engine broke off after the steps that were sent
 */
record Done(Engine engine, boolean complete) {}
