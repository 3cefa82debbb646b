package io.taskflow.service.problem;

import java.net.URI;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problems a client may meet; each is one {@code type}, {@code /problems/<kind>}, with its own status. */
public enum ProblemKind {
    VALIDATION(HttpStatus.BAD_REQUEST, "Some values are not acceptable"),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "A valid access token is needed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "You may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not supported here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable representation"),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request took too long to arrive"),
    CONFLICT(HttpStatus.CONFLICT, "The request conflicts with the current state"),
    GONE(HttpStatus.GONE, "No longer available"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The resource has changed meanwhile"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    URI_TOO_LONG(HttpStatus.URI_TOO_LONG, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type is not supported"),
    UNPROCESSABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The request cannot be carried out"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key belongs to another request"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too large"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable");

    private final HttpStatus status;
    private final String title;
    private final URI type;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
        this.type = URI.create(
                "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** The HTTP status that every problem of this kind has. */
    public HttpStatus status() {
        return status;
    }

    /** The same short sentence for every problem of this kind. */
    public String title() {
        return title;
    }

    /** A stable relative reference, for example {@code /problems/not-found}. */
    public URI type() {
        return type;
    }

    /** The kind for a bare status: the one with this status, else malformed-request for 4xx and internal for 5xx. */
    public static ProblemKind of(HttpStatusCode status) {
        if (status.value() == HttpStatus.BAD_REQUEST.value()) {
            return MALFORMED_REQUEST;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL);
    }
}
