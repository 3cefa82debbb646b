package io.taskflow.contracts.task;

import java.util.UUID;

/**
 * How a task stands to another. Each of the two tells of it for itself, under an id of its own, so that the members of each project hear
 * it.
 *
 * @param projectId the project of {@code taskId}: its members may see it
 * @param otherId the other task, which they may see or not
 */
public record TaskRelation(UUID id, UUID taskId, UUID projectId, RelationType type, UUID otherId) {

    /** The same with another id. */
    public TaskRelation withId(UUID other) {
        return new TaskRelation(other, taskId, projectId, type, otherId);
    }
}
