package io.taskflow.service.security;

import io.taskflow.service.problem.ProblemAutoConfiguration;
import io.taskflow.service.problem.Problems;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Deny by default: a valid token with a role for everything but health, the API's description and declared public paths. */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        before = {OAuth2ResourceServerAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecuritySettings settings) {
        return TokenDecoder.of(settings);
    }

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
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .protectedResourceMetadata(about -> about.protectedResourceMetadataCustomizer(
                                metadata -> metadata.authorizationServer(settings.issuer())
                                        .tlsClientCertificateBoundAccessTokens(false)))
                        .withObjectPostProcessor(new FailuresToEntryPoint(refusals))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(SecurityAutoConfiguration::authenticated)))
                .build();
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

    private static JwtAuthenticationToken authenticated(Jwt token) {
        CurrentUser user = CurrentUser.of(token);
        var roles = user.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toUnmodifiableSet());
        return new JwtAuthenticationToken(token, roles, user.id().toString());
    }
}
