package io.taskflow.task.relation;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.task.RelationType;
import io.taskflow.contracts.task.TaskStatus;
import java.util.UUID;

/** How a task stands to another one that the caller may see. */
@Schema(name = "Relation")
record RelationView(UUID id, RelationType type, Other task) {

    /** The other task, as it is now. */
    @Schema(name = "RelatedTask")
    record Other(UUID id, @Schema(example = "WEB-12") String key, UUID projectId, String title, TaskStatus status) {}
}
