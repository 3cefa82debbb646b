package io.taskflow.gateway.problem;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problem the gateway itself answers; the {@code type} is {@code /problems/<kind>} and never changes. */
public enum ProblemKind {
    MALFORMED_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request cannot be understood",
            "The path, query or headers cannot be read. Correct them and send the request again."),
    VALIDATION(
            HttpStatus.BAD_REQUEST, "Some values are not acceptable", "Correct the values and send the request again."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "A valid access token is needed",
            "Send a valid access token as \"Authorization: Bearer ...\"; POST /api/auth/login gives one."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "You may not do this", "Your roles do not allow this."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "There is nothing at this path. The calls are described at /docs."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "The method is not supported here",
            "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable representation", "Accept application/json."),
    CONFLICT(HttpStatus.CONFLICT, "In conflict with the present state", "Read the present state and decide anew."),
    REQUEST_TIMEOUT(
            HttpStatus.REQUEST_TIMEOUT,
            "The request took too long to arrive",
            "The body did not arrive in time. Send the request again."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The request is too large",
            "The body is larger than is taken here: 1 MiB unless the operator set another limit. Send less at once."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type is not supported", "Send application/json."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "Wait as long as Retry-After says."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong on our side",
            "It has been noted under the trace id. Try again, and report that id if it happens again."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Temporarily unavailable",
            "A service does not answer at the moment. Try again after as long as Retry-After says.");

    private final HttpStatus status;
    private final String title;
    private final String detail;

    ProblemKind(HttpStatus status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** What to do about it. */
    String detail() {
        return detail;
    }

    String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind for a bare status: a bad answer of a service is unavailable, an unlisted 4xx malformed, an unlisted 5xx internal. */
    static ProblemKind of(HttpStatusCode status) {
        if (status.value() == 502 || status.value() == 504) {
            return UNAVAILABLE;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL);
    }
}
