package io.taskflow.auth.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a person.
 *
 * @param displayName first and last name where given, else the username
 */
record Person(UUID id, String username, String displayName) {

    static Person of(UUID id, String username, @Nullable String firstName, @Nullable String lastName) {
        String name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        return new Person(id, username, name.isEmpty() ? username : name);
    }
}
