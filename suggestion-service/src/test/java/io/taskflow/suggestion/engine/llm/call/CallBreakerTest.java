package io.taskflow.suggestion.engine.llm.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CallBreakerTest {

    private final MovableClock clock = new MovableClock();
    private final CallBreaker breaker = new CallBreaker(clock);

    @Test
    void aFewFailuresAreForgiven() {
        fail(4);

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void afterThePauseASingleQuestionFindsOut() {
        fail(5);
        assertThat(breaker.permits()).isFalse();

        clock.pass(Duration.ofSeconds(30));

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void oneSuccessOpensTheWayAgain() {
        fail(5);
        clock.pass(Duration.ofSeconds(30));

        breaker.succeeded();

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
