package io.taskflow.operations.decision;

import io.taskflow.service.problem.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Lets one decision be made at a time, whichever instance makes it. A session's advisory lock: no transaction is open while the broker
 * is waited for, and whoever dies has let go.
 */
@Repository
class DecisionLock {

    private static final long KEY = 0x6465_6164_6C65_7474L;
    private static final int PATIENCE_SECONDS = 20;

    private final JdbcTemplate jdbc;
    /** Waiting here costs no connection. */
    private final ReentrantLock here = new ReentrantLock(true);

    DecisionLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the decision; a 503 problem if others take too long over theirs. */
    <T> T whileHeld(Supplier<T> decision) {
        if (!isMineHere()) {
            throw ProblemException.unavailable("Another decision takes long. The desk", Duration.ofSeconds(5), null);
        }
        try {
            return Objects.requireNonNull(
                    jdbc.execute((ConnectionCallback<T>) session -> whileHeld(session, decision)));
        } finally {
            here.unlock();
        }
    }

    private boolean isMineHere() {
        try {
            return here.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T whileHeld(Connection session, Supplier<T> decision) throws SQLException {
        try {
            run(session, "SELECT pg_advisory_lock(" + KEY + ")");
            return decision.get();
        } finally {
            // Also when the time was up: the lock may have come at that moment.
            run(session, "SELECT pg_advisory_unlock_all()");
        }
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.execute();
        }
    }
}
