package io.taskflow.service.problem.web;

import io.taskflow.service.problem.Problem;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.problem.Problems;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** What a database may answer: somebody else was faster, a rule of the schema, or not at all. */
@RestControllerAdvice
@Order(0)
class DataProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(DataProblemAdvice.class);
    /** Class of SQLSTATE (PostgreSQL appendix A): a value that no column takes. */
    private static final String DATA_EXCEPTION = "22";

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    DataProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /** Lost after the check of {@code If-Match}, between reading and writing: still a failed precondition. */
    @ExceptionHandler
    ResponseEntity<Problem> changedMeanwhile(OptimisticLockingFailureException exception, WebRequest request) {
        boolean conditional = request.getHeader(HttpHeaders.IF_MATCH) != null;
        return answer(ProblemException.of(
                conditional ? ProblemKind.PRECONDITION_FAILED : ProblemKind.CONFLICT,
                "Somebody else changed the resource at the same moment. Read it again and repeat the change."));
    }

    /** A use case should say this better; that it came so far is worth a line. */
    @ExceptionHandler
    ResponseEntity<Problem> ruleOfTheSchema(DataIntegrityViolationException exception) {
        // The first line names the constraint; what follows may quote values, which are people's own.
        String cause = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(exception).getMessage());
        log.warn("The database refused a change: {}", cause.lines().findFirst().orElse(""));
        if (NestedExceptionUtils.getMostSpecificCause(exception) instanceof SQLException refusal
                && String.valueOf(refusal.getSQLState()).startsWith(DATA_EXCEPTION)) {
            return answer(ProblemException.of(
                    ProblemKind.MALFORMED_REQUEST,
                    "A value of the request cannot be stored. Correct it and send it again."));
        }
        return answer(ProblemException.conflict("The change contradicts what is already stored."));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        QueryTimeoutException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Problem> unavailable(RuntimeException exception) {
        log.error(
                "The database did not answer: {}",
                NestedExceptionUtils.getMostSpecificCause(exception).toString());
        return answer(ProblemException.unavailable("The service's storage", SOON, exception));
    }

    /** A transaction that could not even be rolled back: mostly because its connection is lost. */
    @ExceptionHandler({UncategorizedDataAccessException.class, TransactionSystemException.class})
    ResponseEntity<Problem> brokenOff(RuntimeException exception) {
        if (LostConnection.isCauseOf(exception)) {
            return unavailable(exception);
        }
        log.error("Request failed unexpectedly", exception);
        return answer(ProblemAdvice.internal());
    }

    private ResponseEntity<Problem> answer(ProblemException exception) {
        return ResponseEntity.status(exception.kind().status())
                .headers(exception.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(exception));
    }
}
