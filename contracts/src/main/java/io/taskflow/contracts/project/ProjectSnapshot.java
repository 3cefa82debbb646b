package io.taskflow.contracts.project;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stood at {@code version}.
 *
 * @param key prefix of its tasks' keys, for example {@code WEB}; every personal project has the key {@code INBOX}
 * @param version 1 when created, one more with each change of the project or its members; the event's {@code sequence}
 */
public record ProjectSnapshot(
        UUID id,
        String key,
        String name,
        @Nullable String description,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
