package io.taskflow.contracts.task;

import java.util.UUID;

/**
 * Somebody who watches a task.
 *
 * @param id of this watching, which stays the same when it ends and begins again
 * @param projectId the task's project: its members may see it
 */
public record TaskWatcher(UUID id, UUID taskId, UUID projectId, UUID userId) {}
