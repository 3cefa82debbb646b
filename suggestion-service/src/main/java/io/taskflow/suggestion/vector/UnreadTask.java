package io.taskflow.suggestion.vector;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task whose words nobody has read yet. */
record UnreadTask(
        UUID id, long version, String title, @Nullable String description) {}
