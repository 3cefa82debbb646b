package io.taskflow.task.bulk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.idempotency.IdempotentRequests;
import io.taskflow.service.security.CurrentUser;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/bulk")
@Tag(name = "Tasks")
class BulkController {
    private final RunBulk runBulk;
    private final IdempotentRequests idempotent;

    BulkController(RunBulk runBulk, IdempotentRequests idempotent) {
        this.runBulk = runBulk;
        this.idempotent = idempotent;
    }

    @PostMapping
    @Operation(
            summary = "Change many tasks at once",
            description =
                    "Each operation is done by itself, in order, and has its own result: one that fails keeps back no"
                            + " other, also where its task or patch cannot be read; what is no operation at all refuses the call. With an Idempotency-Key a call that broke off goes on where it stopped. After twenty seconds"
                            + " the rest is answered 503.")
    @ApiResponse(responseCode = "200", description = "A result for each operation", useReturnTypeSchema = true)
    ResponseEntity<BulkAnswer> changeTasks(@Valid @RequestBody BulkRequest body, IdempotencyKey key, CurrentUser user) {
        return idempotent.execute(
                key,
                user.id().toString(),
                "task.bulk",
                body,
                () -> runBulk.run(body, key, user.id()),
                ResponseEntity::ok);
    }
}
