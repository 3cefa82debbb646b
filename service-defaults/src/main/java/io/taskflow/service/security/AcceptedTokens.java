package io.taskflow.service.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers the tokens that were accepted, so that a signature is checked once a minute and not at each request. Only
 * good tokens are kept: a flood of bad ones pushes nothing out. Times are looked at every time, so that an expired token
 * is refused however often it was accepted before; when the issuer's keys change, all is forgotten.
 */
final class AcceptedTokens implements CachingJwtDecoder {
    /** How long a key that the issuer has withdrawn may count beyond the time for which keys are kept. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Characters of all tokens together, about 4,000 tokens of Keycloak's usual size. */
    private static final long LARGEST = 5_000_000;

    private final JwtDecoder judge;
    private final JwtTimestampValidator times;
    private final Cache<String, Jwt> accepted = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(LARGEST)
            .weigher((String token, Jwt claims) -> token.length())
            .build();
    private final AtomicInteger keySets = new AtomicInteger();

    AcceptedTokens(JwtDecoder judge, JwtTimestampValidator times) {
        this.judge = judge;
        this.times = times;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = cached(token);
        if (known != null) {
            return known;
        }
        int before = keySets.get();
        Jwt judged = judge.decode(token);
        accepted.put(token, judged);
        if (keySets.get() != before) {
            // Judged by keys that were replaced meanwhile.
            accepted.invalidate(token);
        }
        return judged;
    }

    @Override
    public @Nullable Jwt cached(String token) {
        Jwt known = accepted.getIfPresent(token);
        return known == null || times.validate(known).hasErrors() ? null : known;
    }

    void clear() {
        keySets.incrementAndGet();
        accepted.invalidateAll();
    }
}
