package io.taskflow.service.security;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What every edge shares: the one way to judge a token. */
@AutoConfiguration(
        before = OAuth2ResourceServerAutoConfiguration.class,
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration")
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityAutoConfiguration {

    /** Once for each process: all that judge a token share what was fetched, and the bound on fetching. */
    @Bean
    IssuerKeys issuerKeys(SecuritySettings settings) {
        return new IssuerKeys(settings);
    }

    /** Fails with a {@code BadJwtException} for a bad token, with any other {@code JwtException} while keys cannot be had. */
    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    CachingJwtDecoder jwtDecoder(SecuritySettings settings, IssuerKeys issuerKeys) {
        // The issuer lives in real time, whatever clock the application goes by.
        return TokenDecoder.of(settings, issuerKeys, Clock.systemUTC());
    }

    /** A request has one span and one timer, not one more for every filter, authentication and decision. */
    @Bean
    SecurityObservationSettings noSpansOfFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
