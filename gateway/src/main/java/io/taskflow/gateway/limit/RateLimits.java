package io.taskflow.gateway.limit;

import io.taskflow.gateway.ClientAddress;
import io.taskflow.gateway.problem.ProblemWriter;
import io.taskflow.service.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
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
    private final ClientAddress addresses;
    private final ProblemWriter problems;

    RateLimits(RateLimitStore store, RateLimitSettings settings, ClientAddress addresses, ProblemWriter problems) {
        this.store = store;
        this.settings = settings;
        this.addresses = addresses;
        this.problems = problems;
    }

    /** Passes the request on or answers 429. */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return count(exchange, chain);
    }

    /** The same wherever it goes: for requests that are refused anyway. */
    public Mono<Void> count(ServerWebExchange exchange, WebFilterChain chain) {
        return user().defaultIfEmpty("")
                .flatMap(user -> take(exchange, user))
                .flatMap(state -> state.allowed()
                        ? chain.filter(exchange)
                        : problems.write(exchange, ProblemKind.TOO_MANY_REQUESTS));
    }

    private static Mono<String> user() {
        return ReactiveSecurityContextHolder.getContext().mapNotNull(RateLimits::nameOf);
    }

    private static @Nullable String nameOf(SecurityContext security) {
        Authentication caller = security.getAuthentication();
        return caller != null && caller.isAuthenticated() ? caller.getName() : null;
    }

    private Mono<RateLimitState> take(ServerWebExchange exchange, String user) {
        var request = exchange.getRequest();
        RateLimitPolicy policy = RateLimitPolicy.of(request, !user.isEmpty());
        String client = user.isEmpty() ? RateLimitPolicy.client(addresses.of(request)) : user;
        return store.take(policy, client)
                .doOnNext(state -> tell(exchange.getResponse().getHeaders(), policy, state));
    }

    private void tell(HttpHeaders headers, RateLimitPolicy policy, RateLimitState state) {
        RateLimit limit = policy.limit(settings);
        String name = '"' + policy.id() + '"';
        headers.set(
                "RateLimit-Policy",
                name + ";q=" + limit.quota() + ";w=" + limit.window().toSeconds());
        headers.set("RateLimit", name + ";r=" + state.remaining() + ";t=" + state.secondsUntilFull());
        if (!state.allowed()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(state.secondsUntilNext()));
        }
    }
}
