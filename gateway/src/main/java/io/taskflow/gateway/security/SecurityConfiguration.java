package io.taskflow.gateway.security;

import io.taskflow.gateway.limit.RateLimits;
import io.taskflow.gateway.session.SessionRelay;
import io.taskflow.service.security.AuthorizationHeader;
import io.taskflow.service.security.HeaderCharacters;
import io.taskflow.service.security.RealmRoles;
import io.taskflow.service.security.SecuritySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Two doors: calls that need a bearer token, their own or their session's, and everything that is open to all. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final RealmRoles ROLES = new RealmRoles();

    private final ProblemResponses refusals;
    private final RateLimits limits;
    private final SecuritySettings settings;
    private final SecurityHeaders headers;
    private final SessionRelay sessions;

    SecurityConfiguration(
            ProblemResponses refusals,
            RateLimits limits,
            SecuritySettings settings,
            SecurityHeaders headers,
            SessionRelay sessions) {
        this.settings = settings;
        this.headers = headers;
        this.sessions = sessions;
        this.refusals = refusals;
        this.limits = limits;
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain tokenDoor(ServerHttpSecurity http) {
        return stateless(http)
                .securityMatcher(new TokenNeeded(settings.openMetrics()))
                .addFilterBefore(sessions::calls, SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(calls -> calls.pathMatchers("/actuator/**", "/api/admin/**")
                        .hasAuthority("ROLE_admin")
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenConverter(SecurityConfiguration::token)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> Mono.just(ROLES.convert(token))))
                        .authenticationEntryPoint((exchange, refused) ->
                                limits.count(exchange, counted -> refusals.commence(counted, refused))))
                .build();
    }

    private static Mono<Authentication> token(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> AuthorizationHeader.bearerToken(
                        exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION)))
                .map(BearerTokenAuthenticationToken::new);
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain openDoor(ServerHttpSecurity http) {
        return stateless(http)
                .addFilterBefore(sessions::sockets, SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(calls -> calls.anyExchange().permitAll())
                .build();
    }

    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(HeaderCharacters::allowedInName);
        firewall.setAllowedHeaderValues(HeaderCharacters::allowedInValue);
        return firewall;
    }

    private ServerHttpSecurity stateless(ServerHttpSecurity http) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .addFilterAfter(limits::filter, SecurityWebFiltersOrder.AUTHENTICATION)
                .headers(headers::of)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }
}
