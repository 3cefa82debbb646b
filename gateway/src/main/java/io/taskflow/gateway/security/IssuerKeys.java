package io.taskflow.gateway.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The issuer's keys, fetched seldom and kept through an outage. Tokens with invented key ids cannot make us ask the
 * issuer more often; while it has never answered, every token fails with {@link KeySourceException}.
 */
final class IssuerKeys implements Function<SignedJWT, Flux<JWK>> {

    private static final int MAX_BYTES = 256 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(4);
    /** A rotated key works at once, but we do not ask more often than this. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private final JWKSource<SecurityContext> source;

    IssuerKeys(URI place, Duration timeout) {
        try {
            int millis = Math.toIntExact(timeout.toMillis());
            var retriever = new DefaultResourceRetriever(millis, millis, MAX_BYTES);
            source = JWKSourceBuilder.<SecurityContext>create(place.toURL(), retriever)
                    .cache(KEPT.toMillis(), 2L * millis)
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "TASKFLOW_JWKS_URI (taskflow.security.jwks-uri) is not an http(s) address: " + place, wrong);
        }
    }

    /** The fetch blocks, so it has its own threads. */
    @Override
    public Flux<JWK> apply(SignedJWT token) {
        return Mono.fromCallable(() -> find(new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()))))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapIterable(keys -> keys);
    }

    private List<JWK> find(JWKSelector selector) throws KeySourceException {
        try {
            return source.get(selector, null);
        } catch (RateLimitReachedException justAsked) {
            // With keys at hand this one is unknown to the issuer; without any, nobody can say, and this fails too.
            source.get(ANY, null);
            return List.of();
        }
    }
}
