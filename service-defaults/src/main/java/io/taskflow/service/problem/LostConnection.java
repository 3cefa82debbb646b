package io.taskflow.service.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a database connection that was lost while in use, or waited too long for a lock, whatever it was wrapped in: when the rollback fails, too, Spring and
 * Hibernate tell of that failure in exceptions that otherwise mean a fault of ours.
 */
public final class LostConnection {
    /** SQLSTATE (PostgreSQL appendix A): connection exception, insufficient resources, operator intervention; a lock that was not had in time; a transaction that stood still. */
    private static final String GONE = "(08|53|57).*|55P03|25P03";

    private static final int DEEPEST = 20;

    private LostConnection() {}

    /** Whether that is what stands behind this exception. */
    public static boolean isCauseOf(Throwable thrown) {
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            if (current instanceof SQLException failure && isGone(failure.getSQLState())) {
                return true;
            }
            current = current.getCause();
        }
        return false;
    }

    /** Servers always give a state; without one it is the pool that says the connection is closed. */
    private static boolean isGone(@Nullable String state) {
        return state == null || state.matches(GONE);
    }
}
