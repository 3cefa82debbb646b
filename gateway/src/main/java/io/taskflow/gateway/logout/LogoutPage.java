package io.taskflow.gateway.logout;

import io.taskflow.gateway.problem.Refusals;
import io.taskflow.gateway.session.RequestOrigin;
import io.taskflow.gateway.session.SessionCookie;
import io.taskflow.gateway.session.SessionId;
import io.taskflow.gateway.session.SessionStore;
import io.taskflow.service.problem.ProblemKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /logout} for the page, {@code POST /logout/backchannel} for Keycloak. */
@Configuration(proxyBeanMethods = false)
class LogoutPage {

    /**
     * The end of a session.
     *
     * @param logoutUrl where the page goes now: the start page, or, where Keycloak did not answer, its own page for logging out
     */
    record View(String logoutUrl) {}

    private final SessionStore sessions;
    private final SessionCookie cookie;
    private final RequestOrigin origin;
    private final KeycloakLogout keycloak;
    private final EndedSockets sockets;
    private final LogoutTokens tokens;

    LogoutPage(
            SessionStore sessions,
            SessionCookie cookie,
            RequestOrigin origin,
            KeycloakLogout keycloak,
            EndedSockets sockets,
            LogoutTokens tokens) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.origin = origin;
        this.keycloak = keycloak;
        this.sockets = sockets;
        this.tokens = tokens;
    }

    @Bean
    RouterFunction<ServerResponse> logout() {
        return RouterFunctions.route()
                .POST("/logout", this::byThePage)
                .POST("/logout/backchannel", this::byKeycloak)
                .build();
    }

    private Mono<ServerResponse> byThePage(ServerRequest request) {
        var exchange = request.exchange();
        SessionId id = cookie.in(exchange.getRequest());
        if (id == null) {
            return answer(KeycloakLogout.HOME);
        }
        return Mono.fromRunnable(() -> origin.requireOwn(exchange.getRequest(), id))
                .then(sessions.end(id))
                // Keycloak first: it notes a logout only of a session that it still has.
                .flatMap(session -> keycloak.end(session).delayUntil(next -> sockets.close(session)))
                .defaultIfEmpty(KeycloakLogout.HOME)
                .doOnNext(next -> cookie.clear(exchange.getResponse()))
                .flatMap(LogoutPage::answer);
    }

    private static Mono<ServerResponse> answer(String next) {
        return ServerResponse.ok().bodyValue(new View(next));
    }

    /** OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8. */
    private Mono<ServerResponse> byKeycloak(ServerRequest request) {
        return request.exchange()
                .getFormData()
                .mapNotNull(form -> form.getFirst("logout_token"))
                .flatMap(tokens::session)
                .switchIfEmpty(Mono.error(() -> Refusals.of(ProblemKind.MALFORMED_REQUEST)))
                .flatMap(session ->
                        sessions.endAll(session).concatMap(sockets::close).then())
                .then(ServerResponse.ok().build());
    }
}
