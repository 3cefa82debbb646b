package io.taskflow.task.watcher;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who watches a task; the names are null until the person has been heard of. */
@Schema(name = "Watcher")
record WatcherView(
        UUID userId, @Nullable String username, @Nullable String displayName) {}
