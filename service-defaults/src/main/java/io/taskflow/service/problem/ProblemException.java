package io.taskflow.service.problem;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Ends a request with a problem document and rolls its transaction back. The detail is read by the caller: say what is
 * wrong and what to do, and nothing about the inside.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<InvalidField> errors;
    private final transient HttpHeaders headers;

    /** A problem of this kind; prefer the named factories. */
    public ProblemException(
            ProblemKind kind,
            String detail,
            List<InvalidField> errors,
            HttpHeaders headers,
            @Nullable Throwable cause) {
        // A client's fault needs no stack trace.
        super(detail, cause, true, kind.status().is5xxServerError());
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.headers = HttpHeaders.readOnlyHttpHeaders(headers);
    }

    /** A problem of this kind without more than a sentence. */
    public static ProblemException of(ProblemKind kind, String detail) {
        return new ProblemException(kind, detail, List.of(), HttpHeaders.EMPTY, null);
    }

    /** 400: these values are not acceptable. */
    public static ProblemException invalid(List<InvalidField> errors) {
        String detail =
                errors.size() == 1 ? "Correct the value named in errors." : "Correct the values named in errors.";
        return new ProblemException(ProblemKind.VALIDATION, detail, errors, HttpHeaders.EMPTY, null);
    }

    /** 400: the value at this JSON Pointer is not acceptable. */
    public static ProblemException invalid(String pointer, String message) {
        return invalid(List.of(new InvalidField(pointer, message)));
    }

    /** 404: there is no such thing, or none that the caller may see; {@code what} is a noun, as in "task". */
    public static ProblemException notFound(String what) {
        return of(ProblemKind.NOT_FOUND, "There is no such " + what + ", or you may not see it.");
    }

    /** 403: the caller may see it, but not do this. */
    public static ProblemException forbidden(String detail) {
        return of(ProblemKind.FORBIDDEN, detail);
    }

    /** 409: the present state does not allow this. */
    public static ProblemException conflict(String detail) {
        return of(ProblemKind.CONFLICT, detail);
    }

    /** 410: it was here and will not come back. */
    public static ProblemException gone(String detail) {
        return of(ProblemKind.GONE, detail);
    }

    /** 412: the caller's version is not the current one, which is answered as {@code ETag}. */
    public static ProblemException preconditionFailed(String currentETag) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(currentETag);
        String detail = "The resource is no longer the version you named. Read it again and repeat the change.";
        return new ProblemException(ProblemKind.PRECONDITION_FAILED, detail, List.of(), headers, null);
    }

    /** 422: understood and well-formed, yet not possible. */
    public static ProblemException unprocessable(String detail) {
        return of(ProblemKind.UNPROCESSABLE, detail);
    }

    /** 401 other than for a bad token, for example a wrong password. */
    public static ProblemException unauthorized(String detail) {
        return of(ProblemKind.UNAUTHORIZED, detail);
    }

    /** 429 with {@code Retry-After}, rounded up to whole seconds. */
    public static ProblemException tooManyRequests(String detail, Duration retryAfter) {
        return retryable(ProblemKind.TOO_MANY_REQUESTS, detail, retryAfter, null);
    }

    /** 503 with {@code Retry-After}: something we depend on is down; {@code what} names it in the caller's words. */
    public static ProblemException unavailable(String what, Duration retryAfter, @Nullable Throwable cause) {
        return retryable(
                ProblemKind.UNAVAILABLE, what + " cannot be reached right now. Try again soon.", retryAfter, cause);
    }

    /** 500: it is our fault, which whoever makes this has logged. */
    public static ProblemException internal() {
        return of(
                ProblemKind.INTERNAL, "The fault is ours and has been recorded. Quote the traceId when you report it.");
    }

    private static ProblemException retryable(
            ProblemKind kind, String detail, Duration retryAfter, @Nullable Throwable cause) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())));
        return new ProblemException(kind, detail, List.of(), headers, cause);
    }

    /** What sort of problem this is. */
    public ProblemKind kind() {
        return kind;
    }

    /** One or two sentences for the caller. */
    public String detail() {
        return Objects.requireNonNull(getMessage());
    }

    /** The values that are not acceptable, if that is the problem. */
    public List<InvalidField> errors() {
        return errors;
    }

    /** Headers that go with the answer, such as {@code Retry-After}. */
    public HttpHeaders headers() {
        return headers;
    }
}
