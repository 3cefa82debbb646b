package io.taskflow.auth.follow.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far Keycloak's events have been read.
 *
 * @param logins from when on those of logins are read next
 * @param admins the same of what administrators did
 * @param sweep how many of all accounts have been noted for a look; null: all have
 */
public record Position(
        Instant logins, Instant admins, @Nullable Integer sweep) {

    /** The same, but that everybody is to be looked up. */
    public Position sweeping() {
        return new Position(logins, admins, 0);
    }

    /** The same with other events next. */
    public Position reading(Instant fromLogins, Instant fromAdmins) {
        return new Position(fromLogins, fromAdmins, sweep);
    }

    /** The same with so many accounts noted. */
    public Position swept(@Nullable Integer accounts) {
        return new Position(logins, admins, accounts);
    }
}
