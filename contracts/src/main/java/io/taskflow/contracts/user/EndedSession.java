package io.taskflow.contracts.user;

import java.util.UUID;

/**
 * A session that is over.
 *
 * @param id the {@code sid} of its tokens; proves nothing by itself
 * @param userId whose it was
 */
public record EndedSession(String id, UUID userId) {}
