package io.taskflow.auth.keycloak.event;

import java.time.Instant;

/** Something that Keycloak has kept: a login or its like, or what an administrator did there. */
public sealed interface StoredEvent permits LoginEvent, AdminEvent {

    /** Keycloak's own. */
    String id();

    /** When it began; it may have been stored later than one that began after it. */
    Instant at();
}
