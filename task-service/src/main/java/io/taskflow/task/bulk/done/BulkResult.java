package io.taskflow.task.bulk.done;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What came of one operation. */
@Schema(name = "BulkResult")
public record BulkResult(
        @Schema(
                description = "As the same call would be answered alone: 200, 201, 204, or that of the problem",
                example = "200")
        int status,

        @Schema(description = "The task as it is then; null where there is none, or none any more") @Nullable
        TaskSnapshot task,

        @Schema(description = "Why nothing of this operation was done; its pointers lead into the request") @Nullable
        Problem problem) {

    /** An operation that was done. */
    public static BulkResult of(int status, @Nullable TaskSnapshot task) {
        return new BulkResult(status, task, null);
    }

    /** One that was not. */
    public static BulkResult of(Problem problem) {
        return new BulkResult(problem.status(), null, problem);
    }
}
