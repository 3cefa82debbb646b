package io.taskflow.auth.keycloak.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to somebody's account through Keycloak's Admin API: its console, or this service.
 *
 * @param operation {@code CREATE}, {@code UPDATE}, {@code DELETE} or {@code ACTION}
 * @param user whose account it is
 * @param rest the part of the account, such as {@code /logout}; empty for the account as a whole
 * @param actor who did it; administrators of Keycloak itself are nobody here
 */
public record AdminEvent(
        String id,
        Instant at,
        String operation,
        UUID user,
        String rest,
        @Nullable UUID actor,
        @Nullable String ip) implements StoredEvent {}
