package io.taskflow.task.bulk.undo;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.task.bulk.done.BulkResult;
import java.util.List;

/** What came of undoing a bulk call. */
@Schema(name = "UndoAnswer")
record UndoAnswer(
        @Schema(description = "One for each operation that was left to undo, in the order of the bulk call")
        List<BulkResult> results) {}
