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
import io.taskflow.gateway.limit.RateLimitBuckets.Grant;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts requests against the shared buckets; while Redis does not answer, against buckets of this instance alone. */
@Component
class RateLimitStore {

    private static final Logger log = LoggerFactory.getLogger(RateLimitStore.class);

    /** Clients that are remembered at once; one that is forgotten has to ask again, or begins anew while Redis is away. */
    private static final int MOST_CLIENTS = 10_000;

    private final RateLimitBuckets buckets;
    private final RateLimitSettings settings;
    private final Clock clock = Clock.systemUTC();
    private final Counter local;
    private final Cache<String, Lease> leases = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Lease.LIFE.multipliedBy(10))
            .build();
    private final Cache<String, LocalBucket> localBuckets;
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
        this.localBuckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(settings.longestWindow())
                .build();
        this.local = Counter.builder("taskflow.gateway.rate.limit.local")
                .description("Requests that this instance counted by itself because Redis did not answer")
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
                    .onErrorResume(down -> Mono.fromSupplier(() -> takeLocally(bucket, limit)))
                    .doFinally(end -> {
                        if (first) {
                            lease.end();
                        }
                    });
        });
    }

    private RateLimitState takeLocally(String bucket, RateLimit limit) {
        local.increment();
        Grant grant = localBuckets.get(bucket, fresh -> new LocalBucket(limit)).take(clock.instant());
        return limit.state(grant.granted() == 1, grant.microsUntilFull());
    }

    private static void report(CircuitBreakerOnStateTransitionEvent event) {
        State from = event.getStateTransition().getFromState();
        State to = event.getStateTransition().getToState();
        if (from == State.CLOSED && to == State.OPEN) {
            log.warn("Redis does not answer: each gateway counts its requests by itself until it does");
        } else if (to == State.CLOSED) {
            log.info("Redis answers again: the gateways count requests together");
        }
    }
}
