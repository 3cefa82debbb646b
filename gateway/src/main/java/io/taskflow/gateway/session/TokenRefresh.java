package io.taskflow.gateway.session;

import io.taskflow.gateway.session.Session.Access;
import io.taskflow.gateway.session.Session.Tokens;
import io.taskflow.service.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A session's access token, made new shortly before it expires. A refresh token works once, and its second use ends the session at Keycloak: so one
 * request alone, among all instances, asks with it, and the others wait for what it gets.
 */
@Component
class TokenRefresh {

    private static final Logger log = LoggerFactory.getLogger(TokenRefresh.class);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final SessionStore sessions;
    private final SessionSettings settings;
    private final ReactiveStringRedisTemplate redis;
    private final ClientRegistration keycloak;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client;
    private final Clock clock = Clock.systemUTC();

    TokenRefresh(
            SessionStore sessions,
            SessionSettings settings,
            ReactiveStringRedisTemplate redis,
            ClientRegistration keycloak,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client) {
        this.sessions = sessions;
        this.settings = settings;
        this.redis = redis;
        this.keycloak = keycloak;
        this.client = client;
    }

    /** A token that is good for a while; empty where the session is over, an error of 503 where nobody can say. */
    Mono<String> tokenOf(SessionId id) {
        return sessions.access(id)
                .flatMap(access -> isFresh(access) ? Mono.just(access) : renewed(id, access))
                .map(Access::token);
    }

    private boolean isFresh(Access access) {
        return clock.instant().plus(settings.refreshBefore()).isBefore(access.expires());
    }

    /** While Keycloak is away the old token serves for what is left of it. */
    private Mono<Access> renewed(SessionId id, Access old) {
        return inTurn(id, old)
                .onErrorResume(
                        ProblemException.class,
                        away -> clock.instant().isBefore(old.expires()) ? Mono.just(old) : Mono.error(away));
    }

    private Mono<Access> inTurn(SessionId id, Access old) {
        String turn = "refresh-of:" + id.key();
        return redis.opsForValue()
                .setIfAbsent(
                        turn,
                        UUID.randomUUID().toString(),
                        settings.refreshWait().multipliedBy(2))
                .onErrorMap(DataAccessException.class, SessionStore::away)
                .flatMap(first -> first ? unstoppable(refresh(id, old, turn)) : awaited(id, old));
    }

    /** The client may go away meanwhile: Keycloak has changed the refresh token, and the new one has to be kept. */
    private static Mono<Access> unstoppable(Mono<Access> refresh) {
        return Mono.fromFuture(refresh::toFuture, true);
    }

    /** Another may have had its turn since the old token was read. */
    private Mono<Access> refresh(SessionId id, Access old, String turn) {
        return Mono.usingWhen(
                Mono.just(turn),
                held -> sessions.find(id)
                        .flatMap(session -> session.tokens().access().equals(old)
                                ? ask(id, session)
                                : Mono.just(session.tokens().access())),
                held -> redis.delete(held).onErrorReturn(0L));
    }

    private Mono<Access> ask(SessionId id, Session session) {
        return client.getTokenResponse(request(session.tokens()))
                .map(answer -> tokens(answer, session.tokens()))
                .flatMap(fresh -> sessions.renew(id, session.with(fresh))
                        .flatMap(kept -> kept ? Mono.just(fresh.access()) : Mono.empty()))
                .onErrorResume(OAuth2AuthorizationException.class, refused -> refused(id, session, refused));
    }

    private OAuth2RefreshTokenGrantRequest request(Tokens tokens) {
        var expires = tokens.access().expires();
        var access = new OAuth2AccessToken(
                TokenType.BEARER, tokens.access().token(), expires.minus(Duration.ofDays(1)), expires);
        return new OAuth2RefreshTokenGrantRequest(keycloak, access, new OAuth2RefreshToken(tokens.refresh(), null));
    }

    private static Tokens tokens(OAuth2AccessTokenResponse answer, Tokens old) {
        OAuth2AccessToken access = answer.getAccessToken();
        OAuth2RefreshToken refresh = answer.getRefreshToken();
        return new Tokens(
                new Access(access.getTokenValue(), Objects.requireNonNull(access.getExpiresAt())),
                refresh == null ? old.refresh() : refresh.getTokenValue());
    }

    /** The session is over, unless another request got through with the token first. */
    private Mono<Access> refused(SessionId id, Session session, OAuth2AuthorizationException refused) {
        if (!OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
            log.warn(
                    "Keycloak refreshes no browser session: {}",
                    refused.getError().getErrorCode());
            return Mono.error(keycloakAway(refused));
        }
        return sessions.find(id)
                .flatMap(now -> now.tokens().refresh().equals(session.tokens().refresh())
                        ? sessions.end(id).then(Mono.<Access>empty())
                        : Mono.just(now.tokens().access()));
    }

    private Mono<Access> awaited(SessionId id, Access old) {
        return Mono.delay(LOOK_AGAIN)
                .then(sessions.access(id).map(access -> new Look(true, access)).defaultIfEmpty(new Look(false, null)))
                .repeat()
                .filter(look -> !look.alive() || !old.equals(look.access()))
                .next()
                .mapNotNull(Look::access)
                .timeout(settings.refreshWait(), Mono.error(() -> keycloakAway(null)));
    }

    /** How a session is found while another request refreshes it. */
    private record Look(boolean alive, @Nullable Access access) {}

    static ProblemException keycloakAway(@Nullable Throwable cause) {
        return ProblemException.unavailable("The place where people log in", COME_BACK, cause);
    }
}
