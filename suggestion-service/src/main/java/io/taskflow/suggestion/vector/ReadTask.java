package io.taskflow.suggestion.vector;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;

/** A task with the vectors of its title and of all it says, see {@code Int8Vector}; empty where they cannot be read. */
record ReadTask(UnreadTask task, Int8Vector title, Int8Vector text) {}
