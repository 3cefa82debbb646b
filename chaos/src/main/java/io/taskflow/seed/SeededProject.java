package io.taskflow.seed;

import java.util.UUID;

/** A project that has been made, and what it is about. */
record SeededProject(UUID id, String key, Theme theme) {}
