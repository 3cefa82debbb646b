package io.taskflow.service.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem documents, inside Spring MVC and before it (filters, token checks). */
public final class Problems {
    private final ObjectProvider<Tracer> tracer;
    private final JsonMapper json;

    Problems(ObjectProvider<Tracer> tracer, JsonMapper json) {
        this.tracer = tracer;
        this.json = json;
    }

    /** The document for this exception, about the current request; for single results of a bulk answer too. */
    public Problem of(ProblemException exception) {
        return of(exception, currentPath());
    }

    /** Writes the whole answer, unless one has already begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException exception)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = json.writeValueAsBytes(of(exception, pathOf(request)));
        response.resetBuffer();
        response.setStatus(exception.kind().status().value());
        exception.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Problem of(ProblemException exception, @Nullable String path) {
        return Problem.of(exception, path, traceId());
    }

    private @Nullable String traceId() {
        Tracer current = tracer.getIfAvailable();
        Span span = current == null ? null : current.currentSpan();
        return span == null || span.context().traceId().isEmpty()
                ? null
                : span.context().traceId();
    }

    private static @Nullable String currentPath() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? pathOf(current.getRequest())
                : null;
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }
}
