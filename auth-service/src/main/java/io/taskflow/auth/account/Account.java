package io.taskflow.auth.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as Keycloak keeps it.
 *
 * @param id the subject of the person's tokens
 * @param email null for accounts that were made in Keycloak without one
 * @param emailVerified whether the person has shown that the address is theirs
 * @param enabled whether the person may log in
 * @param registrationId the registration that made it; null for accounts that came another way
 */
public record Account(
        UUID id,
        String username,
        @Nullable String email,
        boolean emailVerified,
        boolean enabled,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable UUID registrationId,
        Instant createdAt) {
    /** What Keycloak puts before a client's name for its service account; such a one has no address. */
    private static final String PROGRAM = "service-account-";

    /** Whether it is somebody's, and not a program's. */
    public boolean isPerson() {
        return email != null || !username.startsWith(PROGRAM);
    }
}
