package io.taskflow.gateway.login;

import io.taskflow.gateway.session.Session.Access;
import io.taskflow.gateway.session.Session.Tokens;
import io.taskflow.gateway.session.SessionCookie;
import io.taskflow.gateway.session.SessionId;
import io.taskflow.gateway.session.SessionStore;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where Spring Security leaves the tokens of a login: a session of a new name begins with them, and the browser's former one ends. */
@Component
class LoggedIn implements ServerOAuth2AuthorizedClientRepository {

    private final SessionStore sessions;
    private final SessionCookie cookie;

    LoggedIn(SessionStore sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication login, ServerWebExchange exchange) {
        OidcUser user = (OidcUser) Objects.requireNonNull(login.getPrincipal());
        SessionId former = cookie.in(exchange.getRequest());
        return sessions.begin(String.valueOf(user.getClaimAsString("sid")), tokens(client))
                .doOnNext(id -> cookie.set(exchange.getResponse(), id))
                .then(former == null ? Mono.empty() : sessions.end(former).then());
    }

    private static Tokens tokens(OAuth2AuthorizedClient client) {
        OAuth2AccessToken access = client.getAccessToken();
        return new Tokens(
                new Access(access.getTokenValue(), Objects.requireNonNull(access.getExpiresAt())),
                Objects.requireNonNull(client.getRefreshToken()).getTokenValue());
    }

    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String client, Authentication person, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String client, Authentication person, ServerWebExchange exchange) {
        return Mono.empty();
    }
}
