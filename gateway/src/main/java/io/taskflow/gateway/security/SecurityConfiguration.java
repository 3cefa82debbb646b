package io.taskflow.gateway.security;

import io.taskflow.gateway.limit.RateLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/** Two doors: calls that need a bearer token, and everything that is open to all. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Their bodies hold the credentials; an expired token beside them must not stand in the way of a refresh. */
    private static final ServerWebExchangeMatcher SIGN_IN =
            ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, OpenCalls.PATHS.toArray(String[]::new));

    private final ProblemResponses refusals;
    private final RateLimits limits;
    private final SecuritySettings settings;

    SecurityConfiguration(ProblemResponses refusals, RateLimits limits, SecuritySettings settings) {
        this.settings = settings;
        this.refusals = refusals;
        this.limits = limits;
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain tokenDoor(ServerHttpSecurity http) {
        return stateless(http)
                .securityMatcher(tokenNeeded())
                .authorizeExchange(calls -> calls.pathMatchers("/actuator/**", "/api/admin/**")
                        .hasAuthority("ROLE_admin")
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new RealmRoles()))
                        .authenticationEntryPoint(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain openDoor(ServerHttpSecurity http) {
        return stateless(http)
                .authorizeExchange(calls -> calls.anyExchange().permitAll())
                .build();
    }

    private ServerWebExchangeMatcher tokenNeeded() {
        return new AndServerWebExchangeMatcher(
                ServerWebExchangeMatchers.pathMatchers("/api/**", "/actuator/**"),
                new NegatedServerWebExchangeMatcher(SIGN_IN),
                new NegatedServerWebExchangeMatcher(ServerWebExchangeMatchers.pathMatchers(openActuator())));
    }

    private String[] openActuator() {
        String health = "/actuator/health/**";
        return settings.openMetrics() ? new String[] {health, "/actuator/prometheus"} : new String[] {health};
    }

    private ServerHttpSecurity stateless(ServerHttpSecurity http) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .addFilterAfter(limits::filter, SecurityWebFiltersOrder.AUTHENTICATION)
                .headers(SecurityHeaders::of)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }
}
