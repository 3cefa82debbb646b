package io.taskflow.auth.keycloak;

import java.time.Duration;

/**
 * What the realm demands of passwords, and how it slows down who guesses them.
 *
 * @param passwordPolicy as Keycloak writes it, for example {@code length(10) and digits(1)}
 * @param failureFactor wrong passwords until the first wait
 * @param waitIncrement the first wait; each further {@code failureFactor} failures add one more
 * @param quickCheck two failures closer than this lead to a wait at once
 * @param quickWait the wait for those
 * @param maxWait no wait is longer
 * @param forgottenAfter failures older than this count no more
 */
public record RealmRules(
        String passwordPolicy,
        int failureFactor,
        Duration waitIncrement,
        Duration quickCheck,
        Duration quickWait,
        Duration maxWait,
        Duration forgottenAfter) {}
