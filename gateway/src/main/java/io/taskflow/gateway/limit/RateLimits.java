package io.taskflow.gateway.limit;

import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.ProblemWriter;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts a request against its client's limit, says what is left in {@code RateLimit} and {@code RateLimit-Policy}
 * (draft-ietf-httpapi-ratelimit-headers-10), and answers 429 with {@code Retry-After} once nothing is. Not a WebFilter
 * of its own: its place is inside the security chains, behind the token check and before the decision on access.
 */
@Component
public class RateLimits {

    private final RateLimitStore store;
    private final RateLimitSettings settings;
    private final ProblemWriter problems;

    RateLimits(RateLimitStore store, RateLimitSettings settings, ProblemWriter problems) {
        this.store = store;
        this.settings = settings;
        this.problems = problems;
    }

    /** Passes the request on or answers 429. */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return user().flatMap(user -> take(exchange, user))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(state -> state.isEmpty() || state.get().allowed()
                        ? chain.filter(exchange)
                        : problems.write(exchange, ProblemKind.TOO_MANY_REQUESTS));
    }

    private static Mono<Optional<String>> user() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .filter(Authentication::isAuthenticated)
                .map(caller -> Optional.of(caller.getName()))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<RateLimitState> take(ServerWebExchange exchange, Optional<String> user) {
        var request = exchange.getRequest();
        RateLimitPolicy policy = RateLimitPolicy.of(request, user.isPresent());
        String client = user.orElseGet(() -> RateLimitPolicy.address(request.getRemoteAddress()));
        return store.take(policy, client)
                .doOnNext(state -> tell(exchange.getResponse().getHeaders(), policy, state));
    }

    private void tell(HttpHeaders headers, RateLimitPolicy policy, RateLimitState state) {
        RateLimit limit = policy.limit(settings);
        headers.set(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(policy.id(), limit.quota(), limit.window().toSeconds()));
        headers.set(
                "RateLimit", "\"%s\";r=%d;t=%d".formatted(policy.id(), state.remaining(), state.secondsUntilFull()));
        if (!state.allowed()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(state.secondsUntilNext()));
        }
    }
}
