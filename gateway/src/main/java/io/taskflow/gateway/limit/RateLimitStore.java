package io.taskflow.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts requests against the shared buckets. While Redis does not answer nothing is limited. */
@Component
class RateLimitStore {

    private static final Logger log = LoggerFactory.getLogger(RateLimitStore.class);

    /** Clients whose leases are remembered; one that is forgotten has to ask again. */
    private static final int MOST_CLIENTS = 10_000;

    private final RateLimitBuckets buckets;
    private final RateLimitSettings settings;
    private final Counter bypassed;
    private final Cache<String, Lease> leases = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Lease.LIFE.multipliedBy(10))
            .build();
    private final CircuitBreaker redis = CircuitBreaker.of(
            "redis",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(2)
                    .waitDurationInOpenState(Duration.ofSeconds(2))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());

    RateLimitStore(RateLimitBuckets buckets, RateLimitSettings settings, MeterRegistry meters) {
        this.buckets = buckets;
        this.settings = settings;
        this.bypassed = Counter.builder("taskflow.gateway.rate.limit.bypassed")
                .description("Requests let through unlimited because Redis did not answer")
                .register(meters);
        redis.getEventPublisher().onStateTransition(RateLimitStore::report);
    }

    /** Counts one request of this client. */
    Mono<RateLimitState> take(RateLimitPolicy policy, String client) {
        String bucket = "rate-limit:" + policy.id() + ":" + client;
        RateLimit limit = policy.limit(settings);
        Lease lease = leases.get(bucket, fresh -> new Lease(limit, System.nanoTime()));
        RateLimitState leased = lease.use(System.nanoTime());
        return leased == null ? ask(bucket, limit, lease) : Mono.just(leased);
    }

    private Mono<RateLimitState> ask(String bucket, RateLimit limit, Lease lease) {
        return Mono.defer(() -> {
            boolean first = lease.begin();
            return buckets.take(bucket, limit, first ? lease.size() : 1)
                    .map(grant -> lease.take(grant, System.nanoTime()))
                    .transformDeferred(CircuitBreakerOperator.of(redis))
                    .onErrorResume(down -> {
                        bypassed.increment();
                        return Mono.just(RateLimitState.UNKNOWN);
                    })
                    .doFinally(end -> {
                        if (first) {
                            lease.end();
                        }
                    });
        });
    }

    private static void report(CircuitBreakerOnStateTransitionEvent event) {
        State from = event.getStateTransition().getFromState();
        State to = event.getStateTransition().getToState();
        if (from == State.CLOSED && to == State.OPEN) {
            log.warn("Redis does not answer: requests are not limited until it does");
        } else if (to == State.CLOSED) {
            log.info("Redis answers again: requests are limited");
        }
    }
}
