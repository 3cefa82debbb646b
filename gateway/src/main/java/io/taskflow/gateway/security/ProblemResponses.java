package io.taskflow.gateway.security;

import io.taskflow.gateway.problem.ProblemWriter;
import io.taskflow.service.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers what security refuses with problem documents; a 401 carries {@code WWW-Authenticate: Bearer} (RFC 6750). */
@Component
class ProblemResponses
        implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler, ServerExchangeRejectedHandler {

    private final ProblemWriter problems;

    ProblemResponses(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
        boolean badToken = refused instanceof OAuth2AuthenticationException;
        exchange.getResponse()
                .getHeaders()
                .set(
                        HttpHeaders.WWW_AUTHENTICATE,
                        badToken ? "Bearer realm=\"taskflow\", error=\"invalid_token\"" : "Bearer realm=\"taskflow\"");
        return problems.write(exchange, ProblemKind.UNAUTHORIZED);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException refused) {
        return problems.write(exchange, ProblemKind.FORBIDDEN);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException refused) {
        return problems.write(exchange, ProblemKind.MALFORMED_REQUEST);
    }
}
