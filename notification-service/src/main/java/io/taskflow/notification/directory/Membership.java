package io.taskflow.notification.directory;

import java.util.UUID;

/**
 * A person's place in a project, or that it is no more.
 *
 * @param sequence the project's version that this state comes from
 */
public record Membership(UUID projectId, UUID userId, boolean active, long sequence) {}
