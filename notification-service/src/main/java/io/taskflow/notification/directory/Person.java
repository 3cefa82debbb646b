package io.taskflow.notification.directory;

import io.taskflow.contracts.user.DisplayName;
import io.taskflow.contracts.user.UserSnapshot;
import java.util.UUID;

/**
 * Someone to write to.
 *
 * @param emailVerified whether the address is known to be the person's own; nothing is sent to any other
 * @param displayName first and last name; the user name where neither is known
 */
public record Person(UUID id, String username, String email, boolean emailVerified, String displayName) {

    static Person of(UserSnapshot user) {
        boolean verified = Boolean.TRUE.equals(user.emailVerified());
        return new Person(user.id(), user.username(), user.email(), verified, DisplayName.of(user));
    }
}
