package io.taskflow.contracts.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as of {@code version}. The id is the subject of the person's tokens.
 *
 * @param emailVerified whether the person has shown that the address is theirs; null in events from before this was told, which
 *     means no
 */
public record UserSnapshot(
        UUID id,
        String username,
        String email,
        @Nullable Boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        long version,
        Instant createdAt) {}
