package io.taskflow.service.problem.web;

import io.taskflow.service.problem.JsonProblems;
import io.taskflow.service.problem.LostConnection;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/** Turns every exception that leaves a controller, or Spring MVC itself, into a problem document. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException exception) {
        return answer(exception, HttpHeaders.EMPTY);
    }

    /** Left to the security filters, which know whether 401 or 403 is right and say so. */
    @ExceptionHandler
    void refused(AccessDeniedException exception) {
        throw exception;
    }

    @ExceptionHandler
    void unauthenticated(AuthenticationException exception) {
        throw exception;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        ProblemException own = causeOf(exception, ProblemException.class);
        ProblemException found = own == null ? UnreadableRequests.of(exception, request) : own;
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            log.debug("The client went away", exception);
            return null;
        }
        ProblemException problem = found == null ? failure(exception) : found;
        return response.isCommitted() ? null : answer(problem, HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemException found = causeOf(exception, ProblemException.class);
        if (found != null) {
            return answer(found, headers);
        }
        JacksonException json = causeOf(exception, JacksonException.class);
        return json == null
                ? answer(malformed("Send the body as JSON: it is missing or cannot be read."), headers)
                : answer(JsonProblems.of(json), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ProblemException.invalid(InvalidArguments.of(exception.getBindingResult())), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                exception.isForReturnValue()
                        ? logged(exception)
                        : ProblemException.invalid(InvalidArguments.of(exception.getParameterValidationResults())),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(BadParameters.of(exception), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(ProblemException.invalid("/" + exception.getParameterName(), "is required"), headers);
    }

    /** Everything else that Spring MVC can throw: the status is right, the words are ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (isCommitted(request)) {
            return null;
        }
        if (status.is5xxServerError() && status.value() != 503) {
            return answer(logged(exception), headers);
        }
        return answer(ProblemException.of(ProblemKind.of(status), StatusDetails.of(status, headers)), headers);
    }

    private static boolean isCommitted(WebRequest request) {
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        return response != null && response.isCommitted();
    }

    private static ProblemException failure(Exception exception) {
        if (LostConnection.isCauseOf(exception)) {
            log.error("The connection to the database was lost: {}", exception.toString());
            return ProblemException.unavailable("The service's storage", SOON, exception);
        }
        return logged(exception);
    }

    private static ProblemException logged(Exception exception) {
        log.error("Request failed unexpectedly", exception);
        return ProblemException.internal();
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemKind.MALFORMED_REQUEST, detail);
    }

    private ResponseEntity<Object> answer(ProblemException exception, HttpHeaders more) {
        return ResponseEntity.status(exception.kind().status())
                .headers(more)
                .headers(exception.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(exception));
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable thrown, Class<T> type) {
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < 20; depth++) {
            if (type.isInstance(current)) {
                return type.cast(current);
            }
            current = current.getCause();
        }
        return null;
    }
}
