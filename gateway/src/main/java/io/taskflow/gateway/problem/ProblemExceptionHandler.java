package io.taskflow.gateway.problem;

import io.micrometer.tracing.Tracer;
import io.taskflow.gateway.trace.RequestTrace;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** Turns every error that reaches the edge into a problem document. Never shows a message or trace of an exception. */
@Component
@Order(-2)
class ProblemExceptionHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private final ProblemWriter problems;
    private final Tracer tracer;

    ProblemExceptionHandler(ProblemWriter problems, Tracer tracer) {
        this.problems = problems;
        this.tracer = tracer;
    }

    /** Where Netty has refused a body that cannot be read, or the client is gone, no answer can be given any more: that is no fault. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        return answer(exchange, thrown).onErrorComplete(failure -> isOver(exchange));
    }

    private static boolean isOver(ServerWebExchange exchange) {
        HttpServerRequest client = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        var over = new AtomicBoolean();
        client.withConnection(connection -> over.set(connection.isDisposed()));
        return over.get();
    }

    private Mono<Void> answer(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        return Mono.defer(() -> {
            Throwable error = BadParameters.named(thrown);
            ProblemKind problem = problemOf(error);
            traced(exchange, () -> report(exchange, problem, error));
            if (error instanceof ErrorResponse response) {
                exchange.getResponse().getHeaders().putAll(response.getHeaders());
            }
            return error instanceof ProblemException refused
                    ? problems.write(exchange, refused)
                    : problems.write(exchange, problem);
        });
    }

    private static ProblemKind problemOf(Throwable error) {
        return switch (error) {
            case ProblemException refused -> refused.kind();
            case ErrorResponse response -> kindOf(response.getStatusCode());
            case IOException lost -> ProblemKind.UNAVAILABLE;
            case AuthenticationServiceException keys -> ProblemKind.UNAVAILABLE;
            case ServiceUnavailableException open -> ProblemKind.UNAVAILABLE;
            case TimeoutException slow -> ProblemKind.UNAVAILABLE;
            case RejectedExecutionException full -> ProblemKind.UNAVAILABLE;
            default -> ProblemKind.INTERNAL;
        };
    }

    /** What is logged meanwhile carries the request's trace id. */
    @SuppressWarnings("try")
    private void traced(ServerWebExchange exchange, Runnable logging) {
        try (Tracer.SpanInScope scope = tracer.withSpan(RequestTrace.spanOf(exchange))) {
            logging.run();
        }
    }

    /** A bad answer of a service is a service that does not answer. */
    private static ProblemKind kindOf(HttpStatusCode status) {
        return status.value() == 502 || status.value() == 504 ? ProblemKind.UNAVAILABLE : ProblemKind.of(status);
    }

    private static void report(ServerWebExchange exchange, ProblemKind problem, Throwable error) {
        var request = exchange.getRequest();
        if (problem == ProblemKind.INTERNAL) {
            log.error("{} {} failed", request.getMethod(), request.getPath(), error);
        } else if (problem == ProblemKind.UNAVAILABLE && !saysItself(error)) {
            log.warn(
                    "{} {}: {} does not answer: {}",
                    request.getMethod(),
                    request.getPath(),
                    error instanceof AuthenticationServiceException
                            ? "the issuer of tokens"
                            : AskedService.of(exchange),
                    error.toString());
        }
    }

    /** An open circuit and a broker that is away have said so once; each refusal under them needs no line. */
    private static boolean saysItself(Throwable error) {
        return error instanceof ServiceUnavailableException || error instanceof ProblemException;
    }
}
