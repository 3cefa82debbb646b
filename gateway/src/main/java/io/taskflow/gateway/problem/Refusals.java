package io.taskflow.gateway.problem;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;

/** What the gateway itself refuses, with what to do about it. */
public final class Refusals {

    private Refusals() {}

    /** A problem of this kind with the gateway's own sentence. */
    public static ProblemException of(ProblemKind kind) {
        return ProblemException.of(kind, detail(kind));
    }

    private static String detail(ProblemKind kind) {
        return switch (kind) {
            case MALFORMED_REQUEST ->
                "The path, query or headers cannot be read. Correct them and send the request again.";
            case UNAUTHORIZED ->
                "Send a valid access token as \"Authorization: Bearer ...\"; POST /api/auth/login gives one.";
            case FORBIDDEN -> "Your roles do not allow this.";
            case NOT_FOUND -> "There is nothing at this path. The calls are described at /docs.";
            case METHOD_NOT_ALLOWED -> "Use one of the methods in the Allow header.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case REQUEST_TIMEOUT -> "The body did not arrive in time. Send the request again.";
            case TOO_LARGE ->
                "The body is larger than is taken here: 1 MiB unless the operator set another limit. Send less at once.";
            case URI_TOO_LONG -> "Path and query are longer than is taken here: 4 KiB. Ask for less at once.";
            case HEADERS_TOO_LARGE -> "The headers are larger than is taken here: 8 KiB together. Leave some out.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
            case TOO_MANY_REQUESTS -> "Wait as long as Retry-After says.";
            case INTERNAL -> "It has been noted under the trace id. Try again, and report that id if it happens again.";
            case UNAVAILABLE -> "A service does not answer at the moment. Try again after as long as Retry-After says.";
            default -> "Correct the request and send it again.";
        };
    }
}
