package io.taskflow.gateway.login;

import io.taskflow.gateway.limit.RateLimits;
import io.taskflow.gateway.security.SecurityHeaders;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2LoginSpec;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /login?returnTo=/path} leads to Keycloak, and the way back from there to a session. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LoginConfiguration.class);

    private static final String LOGIN = "/login";
    private static final String BACK = "/login/oauth2/code/" + KeycloakClient.ID;

    /** Where a login that came to nothing ends: a page that can say so, and no second attempt by itself, which might go on for ever. */
    private static final URI FAILED = URI.create("/?login=failed");

    /** No person's fault. */
    private static final Set<String> FAULTS = Set.of(
            OAuth2ErrorCodes.INVALID_CLIENT,
            OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
            OAuth2ErrorCodes.SERVER_ERROR,
            "invalid_id_token",
            "invalid_token_response");

    private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();
    private final PendingLogins pending;
    private final LoggedIn sessions;
    private final ReactiveClientRegistrationRepository clients;

    LoginConfiguration(PendingLogins pending, LoggedIn sessions, ClientRegistration keycloak) {
        this.pending = pending;
        this.sessions = sessions;
        this.clients = new InMemoryReactiveClientRegistrationRepository(keycloak);
    }

    @Bean
    @Order(0)
    SecurityWebFilterChain loginFilterChain(ServerHttpSecurity http, RateLimits limits, SecurityHeaders headers) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(HttpMethod.GET, LOGIN, BACK))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .addFilterBefore(limits::filter, SecurityWebFiltersOrder.HTTP_BASIC)
                .oauth2Login(this::atKeycloak)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (exchange, refused) -> redirect.sendRedirect(exchange, FAILED)))
                .authorizeExchange(calls -> calls.anyExchange().permitAll())
                .headers(headers::of)
                .build();
    }

    private void atKeycloak(OAuth2LoginSpec login) {
        login.clientRegistrationRepository(clients)
                .authorizationRequestResolver(
                        new DefaultServerOAuth2AuthorizationRequestResolver(clients, LoginConfiguration::begins))
                .authorizationRequestRepository(pending)
                .authorizedClientRepository(sessions)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authenticationSuccessHandler((at, person) ->
                        redirect.sendRedirect(at.getExchange(), URI.create(PendingLogins.returnTo(at.getExchange()))))
                .authenticationFailureHandler((at, failure) -> failed(at.getExchange(), failure));
    }

    private static Mono<MatchResult> begins(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().equals(LOGIN)
                ? MatchResult.match(Map.of(
                        DefaultServerOAuth2AuthorizationRequestResolver.DEFAULT_REGISTRATION_ID_URI_VARIABLE_NAME,
                        KeycloakClient.ID))
                : MatchResult.notMatch();
    }

    private Mono<Void> failed(ServerWebExchange exchange, AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException refused
                && FAULTS.contains(refused.getError().getErrorCode())) {
            log.warn("A login failed: {}", refused.getError().getErrorCode());
        }
        return redirect.sendRedirect(exchange, FAILED);
    }
}
