package io.taskflow.service.security;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The caller of an accepted token: named by its user id, with Keycloak's realm roles as {@code ROLE_<role>}. */
public final class RealmRoles implements Converter<Jwt, JwtAuthenticationToken> {

    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        CurrentUser user = CurrentUser.of(token);
        var roles = user.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new JwtAuthenticationToken(token, roles, user.id().toString());
    }
}
