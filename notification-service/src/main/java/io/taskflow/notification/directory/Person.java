package io.taskflow.notification.directory;

import io.taskflow.contracts.user.DisplayName;
import io.taskflow.contracts.user.UserSnapshot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone to write to.
 *
 * @param emailVerified whether the address is known to be the person's own; nothing is sent to any other
 * @param displayName first and last name; the user name where neither is known
 * @param timeZone a name of the IANA database; null where it is not known
 * @param locale a tag of BCP 47; null where it is not known
 */
public record Person(
        UUID id,
        String username,
        String email,
        boolean emailVerified,
        String displayName,
        @Nullable String timeZone,
        @Nullable String locale) {

    static Person of(UserSnapshot user) {
        boolean verified = Boolean.TRUE.equals(user.emailVerified());
        return new Person(
                user.id(),
                user.username(),
                user.email(),
                verified,
                DisplayName.of(user),
                user.timeZone(),
                user.locale());
    }
}
