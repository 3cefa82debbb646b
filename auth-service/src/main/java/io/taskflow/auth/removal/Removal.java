package io.taskflow.auth.removal;

import java.util.UUID;

/**
 * A person who has to go.
 *
 * @param adminId who said so
 */
record Removal(UUID userId, UUID adminId) {}
