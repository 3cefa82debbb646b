package io.taskflow.task.trash;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.task.TaskStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that can be restored. */
@Schema(name = "DeletedTask")
record DeletedTask(
        UUID id,
        @Schema(example = "WEB-12") String key,
        String title,
        TaskStatus status,
        Instant deletedAt,

        @Schema(description = "Null where that is not known any more") @Nullable
        UUID deletedBy) {}
