package io.taskflow.notification.directory;

import io.taskflow.contracts.user.UserSnapshot;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Someone to write to.
 *
 * @param displayName first and last name; the user name where neither is known
 */
public record Person(UUID id, String username, String email, String displayName) {

    static Person of(UserSnapshot user) {
        String name = Stream.of(user.firstName(), user.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Person(user.id(), user.username(), user.email(), name.isEmpty() ? user.username() : name);
    }
}
