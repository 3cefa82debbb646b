package io.taskflow.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.keycloak.RealmRules;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {
    private static final Instant START = Instant.parse("2026-01-31T09:00:00Z");
    private static final RealmRules RULES = new RealmRules(
            "",
            5,
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(900),
            Duration.ofHours(12));

    @Test
    void theFifthFailureInARowLocksForTheFirstWait() {
        var failures = FailedLogins.none();
        for (int i = 0; i < 4; i++) {
            failures = failures.another(START.plusSeconds(10L * i), RULES);
            assertThat(failures.waitAt(START.plusSeconds(10L * i)).isPositive()).isFalse();
        }

        failures = failures.another(START.plusSeconds(40), RULES);

        assertThat(failures.waitAt(START.plusSeconds(40))).isEqualTo(Duration.ofSeconds(60));
        assertThat(failures.waitAt(START.plusSeconds(100)).isPositive()).isFalse();
    }

    @Test
    void whoGoesOnWaitsLongerUpToTheRealmsLimit() {
        assertThat(new FailedLogins(9, START, START)
                        .another(START.plusSeconds(90), RULES)
                        .lockedUntil())
                .isEqualTo(START.plusSeconds(90 + 120));
        assertThat(new FailedLogins(999, START, START)
                        .another(START.plusSeconds(90), RULES)
                        .lockedUntil())
                .isEqualTo(START.plusSeconds(90 + 900));
    }

    @Test
    void twoFailuresFasterThanAPersonTypesLockAtOnce() {
        var failures = FailedLogins.none().another(START, RULES).another(START.plusMillis(900), RULES);

        assertThat(failures.waitAt(START.plusMillis(900))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void oldFailuresCountNoMore() {
        var failures = new FailedLogins(4, START, Instant.EPOCH).another(START.plus(Duration.ofHours(13)), RULES);

        assertThat(failures.failures()).isEqualTo(1);
        assertThat(failures.lockedUntil()).isEqualTo(Instant.EPOCH);
    }
}
