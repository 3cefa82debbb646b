package io.taskflow.service.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads {@code Authorization: Bearer <token>} (RFC 6750 §2.1). Spring Security's own readers hold the whole token against a pattern
 * at each request, a tenth of what a request costs; whether it is a token the decoder says.
 */
public final class AuthorizationHeader {

    private static final String SCHEME = "Bearer";

    private AuthorizationHeader() {}

    /**
     * The token; null where the header is absent or of another scheme.
     *
     * @throws InvalidBearerTokenException if nothing that could be a token follows the scheme
     */
    public static @Nullable String bearerToken(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        int start = SCHEME.length() + 1;
        if (header.length() <= start || header.charAt(SCHEME.length()) != ' ' || header.indexOf(' ', start) >= 0) {
            throw new InvalidBearerTokenException("Bearer token is malformed");
        }
        return header.substring(start);
    }
}
