package io.taskflow.auth.session;

import io.taskflow.auth.keycloak.Realm;
import io.taskflow.service.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers 429 after repeated failures. Keycloak locks the account and then refuses the right password with the words for a wrong
 * one; asking it whether an account is locked would tell strangers which accounts exist. So failures are counted here for each
 * name as it was typed, whether or not anybody has it, and by the realm's own rules. The wall is still Keycloak's.
 */
@Component
class LoginGuard {
    private final LoginFailures failures;
    private final Realm realm;
    private final Clock clock;

    LoginGuard(LoginFailures failures, Realm realm, Clock clock) {
        this.failures = failures;
        this.realm = realm;
        this.clock = clock;
    }

    /** Throws a 429 problem while the name has to wait. */
    void requireOpen(String name) {
        Duration wait = failures.of(hash(name)).waitAt(clock.instant());
        if (wait.isPositive()) {
            throw ProblemException.tooManyRequests(
                    "Too many failed logins with this name. Wait as long as Retry-After says.", wait);
        }
    }

    /** Counts one more failure. */
    void failed(String name) {
        failures.add(hash(name), clock.instant(), realm.rules());
    }

    /** A success ends the row of failures. */
    void succeeded(String name) {
        failures.forget(hash(name));
    }

    /** A name nobody has tried for a day needs no row. */
    @Scheduled(fixedDelayString = "1h", initialDelayString = "10m")
    void forgetOld() {
        failures.forgetBefore(clock.instant().minus(Duration.ofDays(1)));
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
