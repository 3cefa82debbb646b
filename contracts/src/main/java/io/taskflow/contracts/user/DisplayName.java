package io.taskflow.contracts.user;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a person is called wherever people are shown. */
public final class DisplayName {
    private DisplayName() {}

    /** First and last name as far as they are given; the user name where neither is. */
    public static String of(String username, @Nullable String firstName, @Nullable String lastName) {
        String name = Stream.of(firstName, lastName)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? username : name;
    }

    /** That of this person. */
    public static String of(UserSnapshot user) {
        return of(user.username(), user.firstName(), user.lastName());
    }
}
