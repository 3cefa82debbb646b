package io.taskflow.notification.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's place in a project, or that it is no more.
 *
 * @param sequence the project's version that this state comes from
 * @param joinedSequence the project's version with which the present membership began; never before it, where that is not known
 *     exactly
 * @param joinedAt when that was; never before it, where that is not known exactly
 */
public record Membership(
        UUID projectId, UUID userId, boolean active, long sequence, long joinedSequence, Instant joinedAt) {}
