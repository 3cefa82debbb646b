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

        @Schema(
                description =
                        "The task as it is then; null where there is none any more, and for the rest of an answer whose"
                                + " descriptions have more than a million characters together")
        @Nullable
        TaskSnapshot task,

        @Schema(description = "Why nothing of this operation was done; its pointers lead into the request") @Nullable
        Problem problem) {

    /** An operation that was done. */
    public static BulkResult of(int status, @Nullable TaskSnapshot task) {
        return new BulkResult(status, task, null);
    }

    /** The same, for an answer that is long enough without it. */
    public BulkResult withoutTask() {
        return new BulkResult(status, null, problem);
    }

    /** What it has of text, about. */
    public long characters() {
        String description = task == null ? null : task.description();
        return description == null ? 0 : description.length();
    }

    /** One that was not. */
    public static BulkResult of(Problem problem) {
        return new BulkResult(problem.status(), null, problem);
    }
}
