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
 * One login at a time for each name, and the next only when Keycloak has had time to note the one before: meanwhile it refuses others
 * of the same person, with the words for a wrong password. Each instance keeps its own turns; a person whose two devices meet two
 * instances within milliseconds may still be refused once.
 */
@Component
class LoginTurns {
    private static final int MOST_NAMES = 10_000;
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(8);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** After a success; what is asked sooner is likely to be refused. */
    private static final Duration NOTING = Duration.ofMillis(400);

    /** When Keycloak needs longer, once more: so late that two wrong passwords are no quick guesses, which would lock the account. */
    private static final Duration ONCE_MORE_AFTER = Duration.ofMillis(1_200);

    private final Cache<String, Turn> turns = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private long lastSuccess = System.nanoTime() - ONCE_MORE_AFTER.toNanos();

        Duration sinceSuccess() {
            return Duration.ofNanos(System.nanoTime() - lastSuccess);
        }

        void succeeded() {
            lastSuccess = System.nanoTime();
        }
    }

    /** Throws a {@link RefusedLoginException}, or a 503 problem when the turn does not come in eight seconds. */
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
        boolean rightAfterASuccess = turn.sinceSuccess().compareTo(ONCE_MORE_AFTER) < 0;
        TimeUnit.NANOSECONDS.sleep(NOTING.minus(turn.sinceSuccess()).toNanos());
        Tokens tokens;
        try {
            tokens = login.get();
        } catch (RefusedLoginException refused) {
            if (!rightAfterASuccess) {
                throw refused;
            }
            TimeUnit.MILLISECONDS.sleep(ONCE_MORE_AFTER.toMillis());
            tokens = login.get();
        }
        turn.succeeded();
        return tokens;
    }

    private static ProblemException away() {
        return ProblemException.unavailable("The login service", SOON, null);
    }
}
