package io.taskflow.gateway.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document (RFC 9457) with the id of the current trace; whatever was prepared as the body is dropped. */
@Component
public class ProblemWriter {

    /** Seconds after which a client may try a service again that did not answer. */
    private static final String RETRY_AFTER = "5";

    private final JsonMapper json;
    private final Tracer tracer;

    ProblemWriter(JsonMapper json, Tracer tracer) {
        this.json = json;
        this.tracer = tracer;
    }

    /** Answers with the problem; does nothing that a client sees once an answer has begun. */
    public Mono<Void> write(ServerWebExchange exchange, ProblemKind problem) {
        return write(exchange, new RefusedRequestException(problem));
    }

    Mono<Void> write(ServerWebExchange exchange, RefusedRequestException refused) {
        return Mono.defer(() -> {
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(refused.problem().status());
            prepare(response.getHeaders(), refused.problem());
            var document = document(exchange.getRequest(), refused);
            var body = response.bufferFactory().wrap(json.writeValueAsBytes(document));
            return response.writeWith(Mono.just(body));
        });
    }

    private static void prepare(HttpHeaders headers, ProblemKind problem) {
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setCacheControl("no-store");
        if (problem == ProblemKind.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
    }

    private ProblemDetail document(ServerHttpRequest request, RefusedRequestException refused) {
        ProblemKind problem = refused.problem();
        ProblemDetail document = ProblemDetail.forStatus(problem.status());
        document.setTitle(problem.title());
        document.setDetail(refused.detail());
        document.setType(URI.create(problem.type()));
        // "//host/x" would read as another host's address.
        document.setInstance(URI.create(request.getURI().getRawPath().replaceFirst("^/+", "/")));
        if (!refused.errors().isEmpty()) {
            document.setProperty("errors", refused.errors());
        }
        Span span = tracer.currentSpan();
        if (span != null) {
            document.setProperty("traceId", span.context().traceId());
        }
        return document;
    }
}
