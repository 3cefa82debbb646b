package io.taskflow.auth.profile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its owner sees it.
 *
 * @param emailVerified whether the address is known to be the owner's; only then notifications are mailed to it
 * @param timeZone a name of the IANA database; null as long as the owner has not said it
 * @param locale a tag of BCP 47; null as long as the owner has not said it
 * @param roles {@code user}, {@code admin}; Keycloak's technical roles are left out
 */
public record ProfileView(
        UUID id,
        String username,
        String email,
        boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timeZone,
        @Nullable String locale,
        List<String> roles,
        Instant createdAt) {
    private static final Set<String> ROLES = Set.of("user", "admin");

    /** The profile together with the roles of its owner's token. */
    public static ProfileView of(Profile profile, Set<String> roles) {
        return new ProfileView(
                profile.id(),
                profile.username(),
                profile.fields().email(),
                profile.emailVerified(),
                profile.fields().firstName(),
                profile.fields().lastName(),
                profile.fields().timeZone(),
                profile.fields().locale(),
                roles.stream().filter(ROLES::contains).sorted().toList(),
                profile.createdAt());
    }
}
