package io.taskflow.gateway.problem;

import io.taskflow.gateway.trace.RequestTrace;
import io.taskflow.service.problem.Problem;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document (RFC 9457) with the id of the request's trace; whatever was prepared as the body is dropped. */
@Component
public class ProblemWriter {

    /** Seconds after which a client may try a service again that did not answer. */
    private static final String RETRY_AFTER = "5";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the problem; does nothing that a client sees once an answer has begun. */
    public Mono<Void> write(ServerWebExchange exchange, ProblemKind problem) {
        return write(exchange, Refusals.of(problem));
    }

    Mono<Void> write(ServerWebExchange exchange, ProblemException problem) {
        return Mono.defer(() -> {
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(problem.kind().status());
            prepare(response.getHeaders(), problem.kind());
            response.getHeaders().putAll(problem.headers());
            var document = Problem.of(problem, pathOf(exchange.getRequest()), RequestTrace.idOf(exchange));
            return response.writeWith(Mono.just(response.bufferFactory().wrap(json.writeValueAsBytes(document))));
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

    /** "//host/x" would read as another host's address. */
    private static String pathOf(ServerHttpRequest request) {
        return request.getURI().getRawPath().replaceFirst("^/+", "/");
    }
}
