package io.taskflow.task.savedfilter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A filter as its owner sees it. */
@Schema(name = "SavedFilter")
record FilterView(
        UUID id,
        String name,

        @Schema(
                implementation = Object.class,
                type = "object",
                description = FilterView.QUERY,
                example = "{\"status\": [\"OPEN\", \"IN_PROGRESS\"], \"assigneeId\": \"me\", \"sort\": \"dueAt\"}")
        ObjectNode query,

        @Schema(description = "The ETag: one more with each change")
        long version,

        Instant createdAt,
        Instant updatedAt) {

    static final String QUERY =
            "The parameters of GET /api/tasks, those that filter and sort: each a string, or an array of strings"
                    + " where it is sent several times";
    static final int NAME_LENGTH = 100;
}
