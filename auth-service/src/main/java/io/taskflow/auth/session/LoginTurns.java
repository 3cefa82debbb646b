package io.taskflow.auth.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taskflow.service.problem.ProblemException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * One login at a time for each name. Until Keycloak has noted a login it refuses others of the same person, with the words for a wrong password:
 * so a refusal right after a success is asked about again. Each instance keeps its own turns; a person whose two devices meet two
 * instances within milliseconds may still be refused once.
 */
@Component
class LoginTurns {
    private static final int MOST_NAMES = 10_000;
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** How long Keycloak may take to note a login. */
    private static final Duration NOTING = Duration.ofSeconds(1);

    private static final int TRIES = 6;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(150);

    private final Cache<String, Turn> turns = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private boolean anySuccess;
        private long lastSuccess;

        boolean isRightAfterASuccess() {
            return anySuccess && System.nanoTime() - lastSuccess < NOTING.toNanos();
        }

        void succeeded() {
            anySuccess = true;
            lastSuccess = System.nanoTime();
        }
    }

    /** Throws a {@link RefusedLoginException}, or a 503 problem when the turn does not come in five seconds. */
    Tokens inTurn(String name, Supplier<Tokens> login) {
        Turn turn = turns.get(name.strip().toLowerCase(Locale.ROOT), first -> new Turn());
        try {
            if (!turn.lock.tryLock(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw away();
            }
            try {
                return logIn(turn, login);
            } finally {
                turn.lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private static Tokens logIn(Turn turn, Supplier<Tokens> login) throws InterruptedException {
        int tries = 1;
        while (true) {
            try {
                Tokens tokens = login.get();
                turn.succeeded();
                return tokens;
            } catch (RefusedLoginException refused) {
                if (tries == TRIES || !turn.isRightAfterASuccess()) {
                    throw refused;
                }
                tries++;
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }

    private static ProblemException away() {
        return ProblemException.unavailable("The login service", SOON, null);
    }
}
