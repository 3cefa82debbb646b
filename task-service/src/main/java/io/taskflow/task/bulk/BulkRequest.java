package io.taskflow.task.bulk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body of {@code POST /api/tasks/bulk}. */
@Schema(name = "BulkRequest")
record BulkRequest(
        @Schema(description = "1 to 500, done in this order, each by itself")
        @NotNull
        @Size(min = 1, max = BulkRequest.MOST, message = "must have {min} to {max} items")
        List<@NotNull BulkOperation> operations) {
    static final int MOST = 500;
}
