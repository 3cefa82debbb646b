package io.taskflow.auth.session;

import io.taskflow.auth.keycloak.RealmRules;
import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords in a row for one login name, counted by the rules that Keycloak itself follows for accounts.
 *
 * @param lockedUntil until then nobody gets in under this name
 */
record FailedLogins(int failures, Instant last, Instant lockedUntil) {
    /** Keycloak's clock and ours see two failures at slightly different distances. */
    private static final Duration MARGIN = Duration.ofMillis(250);

    static FailedLogins none() {
        return new FailedLogins(0, Instant.EPOCH, Instant.EPOCH);
    }

    FailedLogins another(Instant now, RealmRules rules) {
        Duration distance = Duration.between(last, now);
        int count = distance.compareTo(rules.forgottenAfter()) > 0 ? 1 : failures + 1;
        Duration wait = rules.waitIncrement().multipliedBy(count / rules.failureFactor());
        if (wait.isZero() && distance.compareTo(rules.quickCheck().plus(MARGIN)) < 0) {
            wait = rules.quickWait();
        }
        Duration capped = wait.compareTo(rules.maxWait()) > 0 ? rules.maxWait() : wait;
        return new FailedLogins(count, now, capped.isZero() ? Instant.EPOCH : now.plus(capped));
    }

    /** How long is left to wait; zero or less when the way is open. */
    Duration waitAt(Instant now) {
        return Duration.between(now, lockedUntil);
    }
}
