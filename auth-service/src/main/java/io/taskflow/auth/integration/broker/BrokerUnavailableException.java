package io.taskflow.auth.integration.broker;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** RabbitMQ's management interface did not answer, or not as it should: a 503 with {@code Retry-After}. */
public final class BrokerUnavailableException extends ProblemException {
    private static final long serialVersionUID = 1L;

    BrokerUnavailableException(@Nullable Throwable cause) {
        super(
                ProblemKind.UNAVAILABLE,
                "The message broker cannot be reached right now. Try again soon.",
                List.of(),
                soon(),
                cause);
    }

    private static HttpHeaders soon() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return headers;
    }
}
