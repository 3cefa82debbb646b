package io.taskflow.task.bulk;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.task.bulk.done.BulkResult;
import java.util.List;
import java.util.UUID;

/** The answer to a bulk call. */
@Schema(name = "BulkAnswer")
record BulkAnswer(
        @Schema(description = "For POST /api/tasks/bulk/{bulkId}/undo, within 24 hours")
        UUID bulkId,

        @Schema(description = "One for each operation, in the same order")
        List<BulkResult> results) {}
