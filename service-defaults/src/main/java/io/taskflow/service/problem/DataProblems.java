package io.taskflow.service.problem;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a database's failure is to the caller: somebody else was faster, a rule of the schema, or no answer at all. Logs what ops should see. */
public final class DataProblems {
    private static final Logger log = LoggerFactory.getLogger(DataProblems.class);
    /** Class of SQLSTATE (PostgreSQL appendix A): a value that no column takes. */
    private static final String DATA_EXCEPTION = "22";

    /** A program limit: the value is larger, or the question longer, than the database can take. */
    private static final String LIMIT_EXCEEDED = "54";

    private static final Duration SOON = Duration.ofSeconds(5);

    private DataProblems() {}

    /** For an exception of Spring's data access or transactions; what is neither a refusal nor an outage is our fault. */
    public static ProblemException of(RuntimeException exception) {
        return switch (exception) {
            case OptimisticLockingFailureException _ -> ProblemException.conflict(changedMeanwhile());
            case DataIntegrityViolationException violation -> ruleOfTheSchema(violation);
            case DataAccessResourceFailureException failure when isTooMuch(failure) -> tooMuch();
            case DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    QueryTimeoutException _,
                    RecoverableDataAccessException _,
                    TransientDataAccessException _ -> unavailable(exception);
            default -> brokenOff(exception);
        };
    }

    private static boolean isTooMuch(RuntimeException exception) {
        return NestedExceptionUtils.getMostSpecificCause(exception) instanceof SQLException refusal
                && String.valueOf(refusal.getSQLState()).startsWith(LIMIT_EXCEEDED);
    }

    private static ProblemException tooMuch() {
        return ProblemException.of(
                ProblemKind.MALFORMED_REQUEST,
                "The request is more than can be stored or searched. Send less at once.");
    }

    /** What to tell somebody who lost after the check of the version, between reading and writing. */
    public static String changedMeanwhile() {
        return "Somebody else changed the resource at the same moment. Read it again and repeat the change.";
    }

    /** A use case should say this better; that it came so far is worth a line. */
    private static ProblemException ruleOfTheSchema(DataIntegrityViolationException exception) {
        // The first line names the constraint; what follows may quote values, which are people's own.
        String cause = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(exception).getMessage());
        log.warn("The database refused a change: {}", cause.lines().findFirst().orElse(""));
        if (NestedExceptionUtils.getMostSpecificCause(exception) instanceof SQLException refusal
                && String.valueOf(refusal.getSQLState()).startsWith(DATA_EXCEPTION)) {
            return ProblemException.of(
                    ProblemKind.MALFORMED_REQUEST,
                    "A value of the request cannot be stored. Correct it and send it again.");
        }
        return ProblemException.conflict("The change contradicts what is already stored.");
    }

    private static ProblemException unavailable(RuntimeException exception) {
        log.error(
                "The database did not answer: {}",
                NestedExceptionUtils.getMostSpecificCause(exception).toString());
        return ProblemException.unavailable("The service's storage", SOON, exception);
    }

    /** A transaction that could not even be rolled back: mostly because its connection is lost. */
    private static ProblemException brokenOff(RuntimeException exception) {
        if (LostConnection.isCauseOf(exception)) {
            return unavailable(exception);
        }
        log.error("Request failed unexpectedly", exception);
        return ProblemException.internal();
    }
}
