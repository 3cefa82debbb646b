package io.taskflow.contracts.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as of {@code version}. The id is the subject of the person's tokens.
 *
 * @param emailVerified whether the person has shown that the address is theirs; null in events from before this was told, which
 *     means no
 * @param timeZone whose clocks the person goes by: a name of the IANA database, such as {@code Europe/Berlin}; null where that is
 *     not known
 * @param locale in which language they are written to: a tag of BCP 47, such as {@code de-CH}; null where that is not known
 */
public record UserSnapshot(
        UUID id,
        String username,
        String email,
        @Nullable Boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timeZone,
        @Nullable String locale,
        long version,
        Instant createdAt) {}
