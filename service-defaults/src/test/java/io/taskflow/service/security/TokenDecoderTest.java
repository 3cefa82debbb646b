package io.taskflow.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import io.taskflow.service.example.Issuer;
import io.taskflow.service.example.Person;
import io.taskflow.testing.PassingClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;

class TokenDecoderTest {
    private final Issuer issuer = Issuer.start();
    private final PassingClock clock = new PassingClock();
    private final SecuritySettings settings = new SecuritySettings(
            URI.create(issuer.uri()),
            URI.create(issuer.jwksUri()),
            Duration.ofMinutes(1),
            "taskflow-api",
            List.of(),
            false);
    private final CachingJwtDecoder tokens = TokenDecoder.of(settings, new IssuerKeys(settings), clock);

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void aTokenThatWasAcceptedBeforeIsRefusedOnceItHasExpired() {
        String token = issuer.token(Person.ALICE);
        tokens.decode(token);
        assertThat(tokens.cached(token)).isNotNull();

        clock.pass(Duration.ofMinutes(6));

        assertThat(tokens.cached(token)).isNull();
        refused(token);
    }

    @Test
    void aTokenOfAWithdrawnKeyIsRefusedAsSoonAsTheOtherIsKnown() {
        String old = issuer.token(Person.ALICE);
        tokens.decode(old);

        issuer.rotate();
        assertThatCode(() -> tokens.decode(issuer.token(Person.BOB))).doesNotThrowAnyException();

        refused(old);
    }

    @Test
    void inventedKeysDoNotMakeUsAskTheIssuerEachTime() {
        RSAKey foreign = Issuer.newKey("foreign");
        long began = System.nanoTime();
        for (int number = 0; number < 50; number++) {
            RSAKey invented =
                    new RSAKey.Builder(foreign).keyID("invented" + number).build();
            refused(Issuer.sign(Person.ALICE.claims(issuer.uri()).build(), invented));
        }
        long tensOfSeconds = Duration.ofNanos(System.nanoTime() - began).toSeconds() / 10 + 1;

        assertThat(issuer.fetches()).isPositive().isLessThanOrEqualTo(2 * Math.toIntExact(tensOfSeconds));
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
    }
}
