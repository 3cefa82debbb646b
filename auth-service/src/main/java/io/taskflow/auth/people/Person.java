package io.taskflow.auth.people;

import io.taskflow.contracts.user.DisplayName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a person.
 *
 * @param displayName first and last name where given, else the username
 */
record Person(UUID id, String username, String displayName) {

    static Person of(UUID id, String username, @Nullable String firstName, @Nullable String lastName) {
        return new Person(id, username, DisplayName.of(username, firstName, lastName));
    }
}
