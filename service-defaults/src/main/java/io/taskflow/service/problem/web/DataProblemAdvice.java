package io.taskflow.service.problem.web;

import io.taskflow.service.problem.DataProblems;
import io.taskflow.service.problem.Problem;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.problem.Problems;
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

/** Answers for a database that said no, or nothing. */
@RestControllerAdvice
@Order(0)
class DataProblemAdvice {
    private final Problems problems;

    DataProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /** Lost after the check of {@code If-Match}: still a failed precondition. */
    @ExceptionHandler
    ResponseEntity<Problem> changedMeanwhile(OptimisticLockingFailureException exception, WebRequest request) {
        boolean conditional = request.getHeader(HttpHeaders.IF_MATCH) != null;
        return answer(
                conditional
                        ? ProblemException.of(ProblemKind.PRECONDITION_FAILED, DataProblems.changedMeanwhile())
                        : DataProblems.of(exception));
    }

    @ExceptionHandler({
        DataIntegrityViolationException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        QueryTimeoutException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        UncategorizedDataAccessException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Problem> failed(RuntimeException exception) {
        return answer(DataProblems.of(exception));
    }

    private ResponseEntity<Problem> answer(ProblemException exception) {
        return ResponseEntity.status(exception.kind().status())
                .headers(exception.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(exception));
    }
}
