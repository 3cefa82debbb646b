package io.taskflow.gateway.security;

import static org.springframework.security.oauth2.jwt.JwtClaimNames.AUD;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Checks a token's signature (RS256 only), issuer, audience and times. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    ReactiveJwtDecoder tokenDecoder(TokenSettings settings) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(String.valueOf(settings.jwksUri()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        OAuth2TokenValidator<Jwt> audience =
                new JwtClaimValidator<List<String>>(AUD, aud -> aud != null && aud.contains(settings.audience()));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                List.of(JwtValidators.createDefaultWithIssuer(String.valueOf(settings.issuerUri())), audience)));
        return decoder;
    }
}
