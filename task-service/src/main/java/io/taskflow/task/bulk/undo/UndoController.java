package io.taskflow.task.bulk.undo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.security.CurrentUser;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tasks")
class UndoController {
    private final UndoBulk undoBulk;

    UndoController(UndoBulk undoBulk) {
        this.undoBulk = undoBulk;
    }

    @PostMapping("/api/tasks/bulk/{bulkId}/undo")
    @Operation(
            summary = "Undo one's own bulk change",
            description =
                    "Within 24 hours. What it created is deleted, what it deleted restored, and each field it changed"
                            + " set back, unless one of them has been changed since: then nothing of that operation is undone, its"
                            + " result is a 409 problem, and the other operations are undone. What is undone is so once.")
    @ApiResponse(
            responseCode = "200",
            description = "A result for each operation that was done, in the order of the call",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "No bulk change of the caller's, or none of the last 24 hours")
    @ApiResponse(responseCode = "409", description = "Nothing of it is left to undo")
    UndoAnswer undoBulkChange(@PathVariable UUID bulkId, CurrentUser user) {
        return new UndoAnswer(undoBulk.undo(bulkId, user.id()));
    }
}
