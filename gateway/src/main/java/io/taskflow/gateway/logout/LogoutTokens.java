package io.taskflow.gateway.logout;

import io.taskflow.gateway.problem.Refusals;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.security.IssuerKeys;
import io.taskflow.service.security.TokenDecoder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Judges logout tokens (OpenID Connect Back-Channel Logout 1.0, 2.6); none is taken for one that is an ID or access token. */
@Component
class LogoutTokens {

    private static final Logger log = LoggerFactory.getLogger(LogoutTokens.class);

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final JwtDecoder decoder;

    LogoutTokens(ClientRegistration keycloak, IssuerKeys keys) {
        String issuer = Objects.requireNonNull(keycloak.getProviderDetails().getIssuerUri());
        this.decoder = TokenDecoder.judging(keys, rules(issuer, keycloak.getClientId()));
    }

    private static List<OAuth2TokenValidator<Jwt>> rules(String issuer, String client) {
        return List.of(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(client),
                new JwtClaimValidator<Object>(
                        "events", events -> events instanceof Map<?, ?> map && map.containsKey(EVENT)),
                LogoutTokens::withoutNonce,
                new JwtClaimValidator<Object>(JwtClaimNames.IAT, Objects::nonNull),
                new JwtClaimValidator<Object>("sid", session -> session instanceof String text && !text.isBlank()));
    }

    /** An ID token has one; a validator of claims refuses each token that lacks its claim. */
    private static OAuth2TokenValidatorResult withoutNonce(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "It has a nonce", null))
                : OAuth2TokenValidatorResult.success();
    }

    /** The session at Keycloak that is over; empty for a bad token, 503 while Keycloak's keys cannot be had. */
    Mono<String> session(String token) {
        return Mono.fromCallable(() -> decoder.decode(token))
                // It may wait for Keycloak's keys.
                .subscribeOn(Schedulers.boundedElastic())
                .mapNotNull(jwt -> jwt.getClaimAsString("sid"))
                .doOnError(BadJwtException.class, bad -> log.debug("A logout token is refused: {}", bad.getMessage()))
                .onErrorComplete(BadJwtException.class)
                .onErrorMap(JwtException.class, away -> Refusals.of(ProblemKind.UNAVAILABLE));
    }
}
