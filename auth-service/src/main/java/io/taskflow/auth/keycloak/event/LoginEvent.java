package io.taskflow.auth.keycloak.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about their own account.
 *
 * @param type as Keycloak calls it, such as {@code LOGIN_ERROR}
 * @param user null where nobody has the name that was typed
 * @param client by which they came, such as {@code gateway}; empty where Keycloak does not say
 * @param error why it failed; empty where it did not
 */
public record LoginEvent(
        String id,
        Instant at,
        String type,
        @Nullable UUID user,
        String client,
        @Nullable String ip,
        String error) implements StoredEvent {}
