package io.taskflow.service.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Judges tokens and remembers those it accepted; {@link #decode} may wait for the issuer's keys, {@link #cached} never. */
public interface CachingJwtDecoder extends JwtDecoder {

    /** The token's claims if it was accepted a short while ago and has not expired since. */
    @Nullable
    Jwt cached(String token);
}
