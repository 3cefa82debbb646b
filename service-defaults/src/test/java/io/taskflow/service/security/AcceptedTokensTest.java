package io.taskflow.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

class AcceptedTokensTest {
    private final AtomicInteger judged = new AtomicInteger();

    @Test
    void aTokenIsJudgedOnce() {
        AcceptedTokens tokens = judgedBy(this::accept);
        tokens.decode("good");

        assertThat(tokens.decode("good").getSubject()).isEqualTo("alice");
        assertThat(judged).hasValue(1);
    }

    @Test
    void aBadTokenIsJudgedEachTimeAndPushesNoGoodOneOut() {
        AcceptedTokens tokens = judgedBy(token -> token.startsWith("bad") ? refuse(token) : accept(token));
        tokens.decode("good");
        for (int number = 0; number < 20_000; number++) {
            String bad = "bad" + number;
            assertThatThrownBy(() -> tokens.decode(bad)).isInstanceOf(BadJwtException.class);
        }

        assertThat(tokens.cached("bad1")).isNull();
        assertThat(tokens.cached("good")).isNotNull();
    }

    @Test
    void aTokenJudgedByKeysThatWereReplacedMeanwhileIsNotKept() {
        AcceptedTokens[] tokens = new AcceptedTokens[1];
        tokens[0] = judgedBy(token -> {
            Jwt accepted = accept(token);
            tokens[0].clear();
            return accepted;
        });
        tokens[0].decode("good");

        assertThat(tokens[0].cached("good")).isNull();
    }

    private static AcceptedTokens judgedBy(JwtDecoder judge) {
        return new AcceptedTokens(judge, new JwtTimestampValidator());
    }

    private Jwt accept(String token) {
        judged.incrementAndGet();
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("alice")
                .expiresAt(Instant.EPOCH.plus(Duration.ofDays(365 * 1000)))
                .build();
    }

    private static Jwt refuse(String token) {
        throw new BadJwtException(token);
    }
}
