package io.taskflow.suggestion.vector;

/** A task with the vectors of its title and of all it says, see {@code Int8Vector}; empty where they cannot be read. */
record ReadTask(UnreadTask task, byte[] title, byte[] text) {}
