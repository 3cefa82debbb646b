package io.taskflow.messaging.consumer;

import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.messaging.event.UnreadableEventException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Why a message could not be handled, and so whether to try again. */
enum Fault {
    /** The message itself is wrong: trying again cannot help. */
    POISON,
    /** Something it needs is down: tried again until it is back, however long that takes. */
    OUTAGE,
    /** Anything else: tried a few times. */
    BUG;

    private static final String QUERY_CANCELED = "57014";

    static Fault of(Throwable failure) {
        boolean stopped = isStoppedStatement(failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEventException || cause instanceof CommandRefusedException) {
                return POISON;
            }
            if (!stopped && isOutage(cause)) {
                return OUTAGE;
            }
        }
        return BUG;
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotGetJdbcConnectionException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof AmqpConnectException
                || (cause instanceof SQLException refusal && isLostConnection(refusal.getSQLState()));
    }

    /** Spring counts a statement that took too long among what passes: it may be this very message that takes so long. */
    private static boolean isStoppedStatement(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && QUERY_CANCELED.equals(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A connection that is lost in the middle of a transaction makes the rollback fail, too, and only that failure is told. Servers
     * always give a state (PostgreSQL appendix A: connection, resources, shutdown, lock not available); without one it is the pool that speaks.
     */
    private static boolean isLostConnection(@Nullable String state) {
        return state == null || state.matches("(08|53).*|57P0[123]|55P03|25P03");
    }

    boolean countsAsAttempt() {
        return this != OUTAGE;
    }
}
