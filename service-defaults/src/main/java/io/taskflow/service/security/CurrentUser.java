package io.taskflow.service.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the validated access token says. Available as an argument of every controller method behind authentication.
 *
 * @param id the subject, Keycloak's user id
 * @param username the name to log in with
 * @param roles realm roles without prefix, such as {@code user} and {@code admin}
 */
public record CurrentUser(
        UUID id,
        String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        Set<String> roles) {
    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    /** Out of a token that the application's {@code JwtDecoder} has accepted. */
    public static CurrentUser of(Jwt token) {
        String subject = Objects.requireNonNull(token.getSubject(), "An accepted token has a subject");
        return new CurrentUser(
                UUID.fromString(subject),
                Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), subject),
                token.getClaimAsString("email"),
                token.getClaimAsString("given_name"),
                token.getClaimAsString("family_name"),
                rolesOf(token));
    }

    /** Whether the caller may administer the system. */
    public boolean isAdmin() {
        return roles.contains("admin");
    }

    private static Set<String> rolesOf(Jwt token) {
        Object access = token.getClaims().get("realm_access");
        return access instanceof Map<?, ?> map && map.get("roles") instanceof List<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
