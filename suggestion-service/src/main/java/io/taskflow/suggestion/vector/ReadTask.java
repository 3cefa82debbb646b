package io.taskflow.suggestion.vector;

/** A task with its vectors, see {@code Int8Vector}; empty where there is nothing to read. */
record ReadTask(UnreadTask task, byte[] title, byte[] description) {}
