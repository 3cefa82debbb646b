package io.taskflow.contracts.project;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stood at {@code version}.
 *
 * @param key prefix of its tasks' keys, for example {@code WEB}; every personal project has the key {@code INBOX}
 * @param version 1 when created, one more with each change of the project or its members; the event's {@code sequence}
 * @param archivedAt since when nothing of it or in it changes; null for one that is in use, and in old events
 */
public record ProjectSnapshot(
        UUID id,
        String key,
        String name,
        @Nullable String description,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt) {

    /** Of a project that is in use. */
    public ProjectSnapshot(
            UUID id,
            String key,
            String name,
            @Nullable String description,
            long version,
            Instant createdAt,
            Instant updatedAt) {
        this(id, key, name, description, version, createdAt, updatedAt, null);
    }
}
