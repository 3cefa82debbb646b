package io.taskflow.gateway.logout;

import io.taskflow.gateway.problem.Refusals;
import io.taskflow.service.problem.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Judges logout tokens (OpenID Connect Back-Channel Logout 1.0, 2.6); none is taken for one that is an ID or access token. */
@Component
class LogoutTokens {

    private static final Logger log = LoggerFactory.getLogger(LogoutTokens.class);

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final NimbusReactiveJwtDecoder decoder;

    LogoutTokens(ClientRegistration keycloak, WebClient keycloakHttp) {
        var provider = keycloak.getProviderDetails();
        this.decoder = NimbusReactiveJwtDecoder.withJwkSetUri(Objects.requireNonNull(provider.getJwkSetUri()))
                .webClient(keycloakHttp)
                .build();
        decoder.setJwtValidator(rules(Objects.requireNonNull(provider.getIssuerUri()), keycloak.getClientId()));
    }

    private static OAuth2TokenValidator<Jwt> rules(String issuer, String client) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(client),
                new JwtClaimValidator<Object>(
                        "events", events -> events instanceof Map<?, ?> map && map.containsKey(EVENT)),
                LogoutTokens::withoutNonce,
                new JwtClaimValidator<Object>(JwtClaimNames.IAT, Objects::nonNull),
                new JwtClaimValidator<Object>("sid", session -> session instanceof String text && !text.isBlank())));
    }

    /** An ID token has one; a validator of claims refuses each token that lacks its claim. */
    private static OAuth2TokenValidatorResult withoutNonce(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "It has a nonce", null))
                : OAuth2TokenValidatorResult.success();
    }

    /** The session at Keycloak that is over; empty for a bad token, 503 while Keycloak's keys cannot be had. */
    Mono<String> session(String token) {
        return decoder.decode(token)
                .mapNotNull(jwt -> jwt.getClaimAsString("sid"))
                .doOnError(BadJwtException.class, bad -> log.debug("A logout token is refused: {}", bad.getMessage()))
                .onErrorComplete(BadJwtException.class)
                .onErrorMap(JwtException.class, away -> Refusals.of(ProblemKind.UNAVAILABLE));
    }
}
