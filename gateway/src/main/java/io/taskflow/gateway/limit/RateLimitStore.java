package io.taskflow.gateway.limit;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
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
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter.Response;
import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The buckets in Redis, shared by all instances. Empty while Redis does not answer: then nothing is limited. */
@Component
class RateLimitStore {

    private static final Logger log = LoggerFactory.getLogger(RateLimitStore.class);

    private final RedisRateLimiter buckets;
    private final RateLimitSettings settings;
    private final Counter bypassed;
    private final CircuitBreaker redis = CircuitBreaker.of(
            "redis",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(2)
                    .waitDurationInOpenState(Duration.ofSeconds(2))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());

    RateLimitStore(RedisRateLimiter buckets, RateLimitSettings settings, MeterRegistry meters) {
        this.buckets = buckets;
        this.settings = settings;
        this.bypassed = Counter.builder("taskflow.gateway.rate.limit.bypassed")
                .description("Requests let through unlimited because Redis did not answer")
                .register(meters);
        for (RateLimitPolicy policy : RateLimitPolicy.values()) {
            buckets.getConfig().put(policy.id(), policy.limit(settings).config());
        }
        redis.getEventPublisher().onStateTransition(this::report);
    }

    Mono<RateLimitState> take(RateLimitPolicy policy, String client) {
        return Mono.defer(() -> buckets.isAllowed(policy.id(), client))
                .flatMap(response -> state(policy, response))
                .transformDeferred(CircuitBreakerOperator.of(redis))
                .onErrorResume(this::isRedisDown, down -> {
                    bypassed.increment();
                    return Mono.empty();
                });
    }

    private Mono<RateLimitState> state(RateLimitPolicy policy, Response response) {
        long tokens = Long.parseLong(response.getHeaders().getOrDefault(RedisRateLimiter.REMAINING_HEADER, "-1"));
        // The library's way to say that Redis failed.
        if (tokens < 0) {
            return Mono.error(new RedisDownException());
        }
        return Mono.just(policy.limit(settings).state(response.isAllowed(), tokens));
    }

    private boolean isRedisDown(Throwable error) {
        return error instanceof RedisDownException || error instanceof CallNotPermittedException;
    }

    private void report(CircuitBreakerOnStateTransitionEvent event) {
        State from = event.getStateTransition().getFromState();
        State to = event.getStateTransition().getToState();
        if (from == State.CLOSED && to == State.OPEN) {
            log.warn("Redis does not answer: requests are not limited until it does");
        } else if (to == State.CLOSED) {
            log.info("Redis answers again: requests are limited");
        }
    }

    private static final class RedisDownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RedisDownException() {
            super("Redis does not answer", null, false, false);
        }
    }
}
