package io.taskflow.auth.account.access;

import java.util.Set;
import java.util.UUID;

/** Whose accounts are about to go for good, whatever Keycloak still says of them. */
@FunctionalInterface
public interface PendingRemovals {
    Set<UUID> people();
}
