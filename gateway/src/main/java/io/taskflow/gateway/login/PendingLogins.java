package io.taskflow.gateway.login;

import io.taskflow.gateway.session.SessionCookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps a login that has begun with the browser that began it: sealed (AES-GCM) in a cookie, so that beginning logins fills no store, any instance can
 * go on with it, and no other browser can. The last login that a browser begins counts.
 */
@Component
class PendingLogins implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "taskflow-login";

    /** As long as Keycloak gives people to log in. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Only the secret has to be one. */
    private static final String SALT = HexFormat.of().formatHex("taskflow-login".getBytes(StandardCharsets.US_ASCII));

    private static final String RETURN_TO = PendingLogins.class.getName() + ".returnTo";

    private final SessionCookie cookies;
    private final ClientRegistration keycloak;
    private final BytesEncryptor seal;
    private final Clock clock = Clock.systemUTC();

    PendingLogins(SessionCookie cookies, ClientRegistration keycloak) {
        this.cookies = cookies;
        this.keycloak = keycloak;
        this.seal = AesGcmBytesEncryptor.withPassword(keycloak.getClientSecret(), SALT)
                .build();
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            var login = new PendingLogin(
                    String.valueOf(request.getState()),
                    String.valueOf(request.<Object>getAttribute(OidcParameterNames.NONCE)),
                    String.valueOf(request.<Object>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                    ReturnTo.of(exchange.getRequest().getQueryParams().getFirst("returnTo")),
                    clock.instant().plus(LONGEST));
            setCookie(exchange, sealed(login), LONGEST);
        });
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> found(exchange)).map(this::request);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> found(exchange))
                .doOnNext(login -> {
                    setCookie(exchange, "", Duration.ZERO);
                    exchange.getAttributes().put(RETURN_TO, login.returnTo());
                })
                .map(this::request);
    }

    /** Where the browser goes whose login has come to its end with this request. */
    static String returnTo(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(RETURN_TO, ReturnTo.HOME);
    }

    /** Without the state that it was begun with, it is another browser's or an older one: none. */
    private @Nullable PendingLogin found(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(cookies.nameOf(COOKIE));
        PendingLogin login = cookie == null ? null : opened(cookie.getValue());
        String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        return login != null
                        && login.until().isAfter(clock.instant())
                        && login.state().equals(state)
                ? login
                : null;
    }

    private void setCookie(ServerWebExchange exchange, String value, Duration life) {
        exchange.getResponse()
                .addCookie(cookies.cookie(COOKIE, value).maxAge(life).build());
    }

    private String sealed(PendingLogin login) {
        byte[] sealed = seal.encrypt(login.text().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private @Nullable PendingLogin opened(String value) {
        try {
            byte[] open = seal.decrypt(Base64.getUrlDecoder().decode(value));
            return PendingLogin.of(new String(open, StandardCharsets.UTF_8));
        } catch (RuntimeException forged) {
            return null;
        }
    }

    private OAuth2AuthorizationRequest request(PendingLogin login) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(keycloak.getProviderDetails().getAuthorizationUri()))
                .clientId(keycloak.getClientId())
                .redirectUri(keycloak.getRedirectUri())
                .scopes(keycloak.getScopes())
                .state(login.state())
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, keycloak.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, login.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, login.verifier());
                })
                .build();
    }
}
