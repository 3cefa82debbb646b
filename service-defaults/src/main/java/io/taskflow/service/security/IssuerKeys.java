package io.taskflow.service.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource.RefreshCompletedEvent;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.events.Event;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The issuer's keys, fetched seldom and kept through an outage. Fails only when there is no telling whether a key is good. */
public final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final int MAX_BYTES = 256 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(4);
    /** An unknown key id makes us fetch again, so that a rotated key works at once, but not more often than this. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

    private final JWKSource<SecurityContext> source;
    private final AtomicReference<@Nullable JWKSet> current = new AtomicReference<>();
    private volatile Runnable whenChanged = () -> {};

    IssuerKeys(SecuritySettings settings) {
        URI place = settings.jwks();
        try {
            int millis = Math.toIntExact(settings.keysTimeout().toMillis());
            var retriever = new DefaultResourceRetriever(millis, millis, MAX_BYTES);
            source = JWKSourceBuilder.<SecurityContext>create(place.toURL(), retriever)
                    .cache(KEPT.toMillis(), 2L * millis, this::notice)
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "TASKFLOW_JWKS_URI (taskflow.security.jwks-uri) is not an http(s) address: " + place, wrong);
        }
    }

    /** What to do as soon as the issuer is found to publish other keys than before. */
    void whenChanged(Runnable action) {
        whenChanged = action;
    }

    private void notice(Event<CachingJWKSetSource<SecurityContext>, SecurityContext> event) {
        if (event instanceof RefreshCompletedEvent<SecurityContext> fetched) {
            JWKSet before = current.getAndSet(fetched.getJWKSet());
            if (before != null && !before.equals(fetched.getJWKSet())) {
                whenChanged.run();
            }
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return source.get(selector, context);
        } catch (RateLimitReachedException justAsked) {
            // With keys at hand this one is unknown to the issuer; without any, nobody can say.
            if (current.get() != null) {
                return List.of();
            }
            throw justAsked;
        }
    }
}
