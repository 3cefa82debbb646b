package io.taskflow.messaging.consumer;

import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.messaging.event.UnreadableEventException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Why a message could not be handled, and so whether to try again. */
enum Fault {
    /** The message itself is wrong: trying again cannot help. */
    POISON,
    /** Something it needs is away: the listener waits until it is back, however long that takes. */
    OUTAGE,
    /** Anything else: tried a few times, out of the others' way. */
    BUG;

    /** PostgreSQL: query canceled, program limit exceeded. */
    private static final String OF_THE_STATEMENT = "57014|54.*";

    static Fault of(Throwable failure) {
        boolean own = isOfTheStatement(failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEventException || cause instanceof CommandRefusedException) {
                return POISON;
            }
            if (!own && isOutage(cause)) {
                return OUTAGE;
            }
        }
        return BUG;
    }

    private static boolean isOutage(Throwable cause) {
        return (cause instanceof TransientDataAccessException && !(cause instanceof OptimisticLockingFailureException))
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotGetJdbcConnectionException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof AmqpException
                || (cause instanceof SQLException refusal && isLostConnection(refusal.getSQLState()));
    }

    /** Spring counts a statement that takes too long or wants too much among what passes: it may be this very message that does. */
    private static boolean isOfTheStatement(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal
                    && String.valueOf(refusal.getSQLState()).matches(OF_THE_STATEMENT)) {
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
}
