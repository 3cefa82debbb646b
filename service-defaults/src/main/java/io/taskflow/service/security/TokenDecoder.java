package io.taskflow.service.security;

import com.nimbusds.jose.KeySourceException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Accepts a token only with a known key's signature, our issuer, our audience, an expiry ahead and a UUID as subject. */
public final class TokenDecoder {
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TokenDecoder() {}

    static AcceptedTokens of(SecuritySettings settings, IssuerKeys keys, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCK_SKEW);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        AcceptedTokens accepted = new AcceptedTokens(judge(settings, keys, times), times);
        keys.whenChanged(accepted::clear);
        return accepted;
    }

    private static JwtDecoder judge(SecuritySettings settings, IssuerKeys keys, JwtTimestampValidator times) {
        return judging(
                keys,
                List.of(
                        times,
                        new JwtIssuerValidator(settings.issuer()),
                        new JwtAudienceValidator(settings.audience()),
                        new JwtClaimValidator<String>(JwtClaimNames.SUB, TokenDecoder::isUuid)));
    }

    /** Fails with a {@link BadJwtException} for a token without the issuer's signature or against a rule; may wait for its keys. */
    public static JwtDecoder judging(IssuerKeys keys, List<OAuth2TokenValidator<Jwt>> rules) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules));
        return token -> judge(decoder, token);
    }

    /** Whatever is wrong with a token is the token's fault; only keys that cannot be had are another matter. */
    private static Jwt judge(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException failed) {
            if (failed.getCause() instanceof KeySourceException) {
                throw failed;
            }
            throw new BadJwtException("The token cannot be judged", failed);
        }
    }

    private static boolean isUuid(@Nullable String subject) {
        return subject != null && UUID_FORM.matcher(subject).matches();
    }
}
