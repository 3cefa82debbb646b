package io.taskflow.gateway.session;

import io.taskflow.gateway.limit.RateLimits;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.security.HandshakeToken;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts the access token of a browser's session into its requests: from here on they are like any other client's, for the token check, the limits and
 * the services. A request that brings an Authorization header is not looked at.
 */
@Component
public class SessionRelay {

    private static final String SESSION = SessionRelay.class.getName() + ".session";

    private final SessionCookie cookie;
    private final RequestOrigin origin;
    private final TokenRefresh tokens;
    private final RateLimits limits;

    SessionRelay(SessionCookie cookie, RequestOrigin origin, TokenRefresh tokens, RateLimits limits) {
        this.cookie = cookie;
        this.origin = origin;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** For calls of the API. */
    public Mono<Void> calls(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || !request.getPath().value().startsWith("/api/")) {
            return chain.filter(exchange);
        }
        SessionId id = cookie.in(request);
        return id == null ? chain.filter(exchange) : relay(exchange, id, chain, () -> origin.requireOwn(request, id));
    }

    /** For the handshake of a WebSocket. */
    public Mono<Void> sockets(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!request.getPath().value().equals("/ws")
                || HandshakeToken.of(request.getHeaders()).isPresent()) {
            return chain.filter(exchange);
        }
        SessionId id = cookie.in(request);
        return id == null ? chain.filter(exchange) : relay(exchange, id, chain, () -> origin.requireOwnSocket(request));
    }

    /** The session that this request came with, if it did. */
    public static Mono<SessionId> of(ServerWebExchange exchange) {
        return Mono.justOrEmpty(exchange.<SessionId>getAttribute(SESSION));
    }

    private Mono<Void> relay(ServerWebExchange exchange, SessionId id, WebFilterChain chain, Runnable check) {
        return Mono.fromRunnable(check)
                .then(tokens.tokenOf(id))
                .map(token -> with(token, id, exchange))
                .switchIfEmpty(Mono.error(() -> over(exchange)))
                .map(relayed -> chain.filter(relayed))
                .onErrorResume(ProblemException.class, refused -> Mono.just(counted(exchange, refused)))
                .flatMap(next -> next);
    }

    private static ServerWebExchange with(String token, SessionId id, ServerWebExchange exchange) {
        exchange.getAttributes().put(SESSION, id);
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
                .build();
    }

    /** Whoever tries cookies is held up like whoever tries tokens. */
    private Mono<Void> counted(ServerWebExchange exchange, ProblemException refused) {
        return limits.count(exchange, within -> Mono.error(refused));
    }

    private ProblemException over(ServerWebExchange exchange) {
        cookie.clear(exchange.getResponse());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"taskflow\"");
        return new ProblemException(
                ProblemKind.UNAUTHORIZED, "Your session has ended. Log in again at /login.", List.of(), headers, null);
    }
}
