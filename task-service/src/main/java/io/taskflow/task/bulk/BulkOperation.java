package io.taskflow.task.bulk;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.task.task.NewTask;
import io.taskflow.task.task.TaskFields;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the changes of a bulk call. What is wrong with its own form, the fields below, refuses the call; what is wrong with the task or the
 * patch is its own result.
 */
@Schema(name = "BulkOperation")
record BulkOperation(
        @NotNull Op op,

        @Schema(description = "For create: as the body of POST /api/tasks", implementation = NewTask.class) @Nullable
        ObjectNode task,

        @Schema(description = "For update and delete: the task's id") @Nullable
        UUID id,

        @Schema(description = "For update: a JSON Merge Patch (RFC 7396), as the body of PATCH /api/tasks/{id}")
        @Nullable
        MergePatch<TaskFields> patch,

        @Schema(
                description = "For update and delete: as the header If-Match; another version is a 412 result",
                example = "\"7\"")
        @Nullable
        String ifMatch) {

    /** What to do, spelled as on the wire. */
    enum Op {
        create("/task"),
        update("/patch"),
        delete("");

        private final String body;

        Op(String body) {
            this.body = body;
        }

        /** Where in the operation stands what would be the body of the single call. */
        String body() {
            return body;
        }
    }
}
