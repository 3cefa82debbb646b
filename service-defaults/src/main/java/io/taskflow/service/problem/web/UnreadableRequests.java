package io.taskflow.service.problem.web;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;

/** Faults of a request that Tomcat and Spring report as if they were ours. */
final class UnreadableRequests {
    private UnreadableRequests() {}

    /** The 4xx that the failure is, if the request is to blame. */
    static @Nullable ProblemException of(Throwable failure, HttpServletRequest request) {
        if (failure instanceof InvalidParameterException) {
            return ProblemException.of(
                    ProblemKind.MALFORMED_REQUEST,
                    "The parameters cannot be read. Write them in UTF-8, percent-encoded, and send at most 200.");
        }
        if (failure instanceof RequestRejectedException) {
            return ProblemException.of(
                    ProblemKind.MALFORMED_REQUEST,
                    "A parameter or header holds characters that may not be there. Leave control characters out, and write headers in ASCII.");
        }
        if (failure instanceof IllegalArgumentException && isPattern(request.getContentType())) {
            return ProblemException.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Name the one Content-Type that the body has.");
        }
        Throwable cause = failure.getCause();
        return cause == null ? null : of(cause, request);
    }

    private static boolean isPattern(@Nullable String contentType) {
        try {
            return contentType != null && !MediaType.parseMediaType(contentType).isConcrete();
        } catch (InvalidMediaTypeException noType) {
            return false;
        }
    }
}
