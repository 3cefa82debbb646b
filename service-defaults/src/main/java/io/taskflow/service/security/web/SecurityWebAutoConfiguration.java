package io.taskflow.service.security.web;

import io.taskflow.service.problem.ProblemAutoConfiguration;
import io.taskflow.service.problem.Problems;
import io.taskflow.service.security.AuthorizationHeader;
import io.taskflow.service.security.HeaderCharacters;
import io.taskflow.service.security.RealmRoles;
import io.taskflow.service.security.SecurityAutoConfiguration;
import io.taskflow.service.security.SecuritySettings;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Deny by default: a valid token with a role for everything but health, the API's description and declared public paths. */
@AutoConfiguration(
        after = {ProblemAutoConfiguration.class, SecurityAutoConfiguration.class},
        before = {OAuth2ResourceServerAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SecurityWebAutoConfiguration {

    @Bean
    SecurityFilterChain serviceSecurity(HttpSecurity http, SecuritySettings settings, Problems problems) {
        SecurityProblems refusals = new SecurityProblems(problems);
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies here: a forged request carries no token
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> AccessRules.apply(requests, settings))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(request ->
                                AuthorizationHeader.bearerToken(request.getHeader(HttpHeaders.AUTHORIZATION)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .protectedResourceMetadata(about -> about.protectedResourceMetadataCustomizer(
                                metadata -> metadata.authorizationServer(settings.issuer())
                                        .tlsClientCertificateBoundAccessTokens(false)))
                        .withObjectPostProcessor(new FailuresToEntryPoint(refusals))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new RealmRoles())))
                .build();
    }

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderCharacters::allowedInName);
        firewall.setAllowedHeaderValues(HeaderCharacters::allowedInValue);
        return firewall;
    }

    @Bean
    WebMvcConfigurer currentUserArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentUserArgument());
            }
        };
    }
}
