package io.taskflow.gateway.problem;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns every error that reaches the edge into a problem document. Never shows a message or trace of an exception. */
@Component
@Order(-2)
class ProblemExceptionHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private final ProblemWriter problems;

    ProblemExceptionHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        return Mono.defer(() -> {
            Throwable error = BadParameters.named(thrown);
            ProblemKind problem = problemOf(error);
            report(exchange, problem, error);
            if (error instanceof ErrorResponse response) {
                exchange.getResponse().getHeaders().putAll(response.getHeaders());
            }
            return error instanceof RefusedRequestException refused
                    ? problems.write(exchange, refused)
                    : problems.write(exchange, problem);
        });
    }

    private static ProblemKind problemOf(Throwable error) {
        return switch (error) {
            case RefusedRequestException refused -> refused.problem();
            case ErrorResponse response -> ProblemKind.of(response.getStatusCode());
            case IOException lost -> ProblemKind.UNAVAILABLE;
            case AuthenticationServiceException keys -> ProblemKind.UNAVAILABLE;
            case ServiceUnavailableException open -> ProblemKind.UNAVAILABLE;
            case TimeoutException slow -> ProblemKind.UNAVAILABLE;
            default -> ProblemKind.INTERNAL;
        };
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
        return error instanceof ServiceUnavailableException || error instanceof RefusedRequestException;
    }
}
