package io.taskflow.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document as it is sent: RFC 9457 with {@code traceId} and {@code errors}.
 *
 * @param type stable reference of the kind, {@code /problems/<kind>}
 * @param title the kind in a few words
 * @param status the HTTP status
 * @param detail what went wrong this time and what to do about it
 * @param instance path of the request
 * @param traceId id under which logs and traces of the request are found; null without tracing
 * @param errors the values that are not acceptable; left out when there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String traceId,
        List<InvalidField> errors) {

    /** The document for this exception, about the request of this path and trace. */
    public static Problem of(ProblemException exception, @Nullable String instance, @Nullable String traceId) {
        ProblemKind kind = exception.kind();
        return new Problem(
                kind.type(),
                kind.title(),
                kind.status().value(),
                exception.detail(),
                instance,
                traceId,
                exception.errors());
    }
}
