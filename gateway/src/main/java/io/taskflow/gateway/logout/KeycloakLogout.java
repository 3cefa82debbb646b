package io.taskflow.gateway.logout;

import io.taskflow.gateway.GatewaySettings;
import io.taskflow.gateway.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Ends the session at Keycloak, which ends those of its other clients. The gateway asks for it itself, with the refresh token: so no token has to pass
 * through the page as {@code id_token_hint}. Where that fails the page goes to Keycloak, which asks the person.
 */
@Component
class KeycloakLogout {

    static final String HOME = "/";

    private static final Logger log = LoggerFactory.getLogger(KeycloakLogout.class);

    private static final int BAD_REQUEST = 400;

    private final WebClient http;
    private final ClientRegistration keycloak;
    private final String page;

    KeycloakLogout(WebClient keycloakHttp, ClientRegistration keycloak, GatewaySettings settings) {
        this.http = keycloakHttp;
        this.keycloak = keycloak;
        String issuer = Objects.requireNonNull(keycloak.getProviderDetails().getIssuerUri());
        this.page = issuer + "/protocol/openid-connect/logout?client_id="
                + UriUtils.encode(keycloak.getClientId(), StandardCharsets.UTF_8)
                + "&post_logout_redirect_uri="
                + UriUtils.encode(settings.origin() + HOME, StandardCharsets.UTF_8);
    }

    /** Where the browser goes next. */
    Mono<String> end(Session session) {
        String endpoint = keycloak.getProviderDetails().getTokenUri().replaceFirst("/token$", "/logout");
        return http.post()
                .uri(endpoint)
                .body(BodyInserters.fromFormData("client_id", keycloak.getClientId())
                        .with("client_secret", keycloak.getClientSecret())
                        .with("refresh_token", session.tokens().refresh()))
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().value()))
                .map(this::next)
                .onErrorResume(WebClientException.class, away -> Mono.just(next(0)));
    }

    /** 400: the session is over there already. */
    private String next(int status) {
        if (status / 100 == 2 || status == BAD_REQUEST) {
            return HOME;
        }
        log.warn("Keycloak ended no session at a logout ({}): the browser is sent there", status);
        return page;
    }
}
