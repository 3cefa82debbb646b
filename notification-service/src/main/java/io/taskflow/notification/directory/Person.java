package io.taskflow.notification.directory;

import io.taskflow.contracts.user.DisplayName;
import io.taskflow.contracts.user.UserSnapshot;
import java.util.UUID;

/**
 * Someone to write to.
 *
 * @param displayName first and last name; the user name where neither is known
 */
public record Person(UUID id, String username, String email, String displayName) {

    static Person of(UserSnapshot user) {
        return new Person(user.id(), user.username(), user.email(), DisplayName.of(user));
    }
}
