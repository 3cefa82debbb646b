package io.taskflow.service.security;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
        Map<String, Object> claims = token.getClaims();
        return new CurrentUser(
                UUID.fromString(subject),
                Objects.requireNonNullElse(text(claims, "preferred_username"), subject),
                text(claims, "email"),
                text(claims, "given_name"),
                text(claims, "family_name"),
                rolesOf(claims));
    }

    /** Whether the caller may administer the system. */
    public boolean isAdmin() {
        return roles.contains("admin");
    }

    /** As it stands: {@link Jwt#getClaimAsString} asks a conversion service, for each request anew. */
    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : null;
    }

    private static Set<String> rolesOf(Map<String, Object> claims) {
        Set<String> roles = new HashSet<>();
        if (claims.get("realm_access") instanceof Map<?, ?> access && access.get("roles") instanceof List<?> names) {
            names.forEach(name -> roles.add(String.valueOf(name)));
        }
        return roles;
    }
}
