package io.taskflow.service.problem.web;

import io.taskflow.service.problem.Problem;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.Problems;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.AmqpIOException;
import org.springframework.amqp.AmqpTimeoutException;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A request that needs the broker itself, when it is away. */
@RestControllerAdvice
@Order(1)
class BrokerProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(BrokerProblemAdvice.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    BrokerProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({AmqpConnectException.class, AmqpIOException.class, AmqpTimeoutException.class})
    ResponseEntity<Problem> unavailable(RuntimeException exception) {
        log.error("The broker did not answer: {}", exception.getMessage());
        ProblemException problem = ProblemException.unavailable("The message broker", SOON, exception);
        return ResponseEntity.status(problem.kind().status())
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(problem));
    }
}
