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
 * @param registrationId the registration that made it; null for accounts that came another way
 */
public record Account(
        UUID id,
        String username,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable UUID registrationId,
        Instant createdAt) {}
