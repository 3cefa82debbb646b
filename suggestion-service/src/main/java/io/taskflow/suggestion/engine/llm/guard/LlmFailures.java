package io.taskflow.suggestion.engine.llm.guard;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import io.taskflow.suggestion.engine.llm.answer.InvalidAnswerException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** Says in what way a question failed: clients wrap what happened in exceptions of their own, some of them twice. */
final class LlmFailures {

    private LlmFailures() {}

    /** Anything that is not known is counted as an endpoint that cannot be used: somebody else then has to answer. */
    static SuggesterFailedException classified(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            SuggesterFailedException known = known(at);
            if (known != null) {
                return known;
            }
        }
        return new SuggesterFailedException(Reason.UNREACHABLE, names(failure), failure);
    }

    private static @Nullable SuggesterFailedException known(Throwable failure) {
        return switch (failure) {
            case SuggesterFailedException said -> said;
            case EndpointRefusedException refused -> refused(refused);
            case CallNotPermittedException open -> failed(Reason.OVERLOADED, "pausing after repeated failures", null);
            case InvalidAnswerException invalid ->
                failed(Reason.INVALID, "an answer broke the rules: " + invalid.violations(), null);
            case StackOverflowError endless -> failed(Reason.INVALID, "an answer was nested too deeply", null);
            case TimeoutException late -> failed(Reason.TIMEOUT, "no answer within the time budget", null);
            case HttpTimeoutException slow -> failed(Reason.TIMEOUT, "the endpoint timed out", slow);
            case dev.langchain4j.exception.TimeoutException slow ->
                failed(Reason.TIMEOUT, "the endpoint timed out", slow);
            case InterruptedException interrupted -> {
                Thread.currentThread().interrupt();
                yield failed(Reason.OVERLOADED, "interrupted while waiting", interrupted);
            }
            default -> null;
        };
    }

    /** Whether it says something of the endpoint, and not of the question or of us. */
    static boolean isOfTheEndpoint(Throwable failure) {
        return failure instanceof SuggesterFailedException known
                && (known.reason() == Reason.UNREACHABLE || known.reason() == Reason.TIMEOUT);
    }

    /** A question that is too long, or not to its taste, must not close the endpoint to the questions of others. */
    private static SuggesterFailedException refused(EndpointRefusedException refused) {
        Reason reason = switch (refused.status()) {
            case 400, 413, 422 -> Reason.INVALID;
            case 429 -> Reason.RATE_LIMITED;
            default -> Reason.UNREACHABLE;
        };
        return failed(reason, "the endpoint answered with " + refused.status(), refused);
    }

    private static SuggesterFailedException failed(Reason reason, String detail, @Nullable Throwable cause) {
        return new SuggesterFailedException(reason, detail, cause);
    }

    /** The innermost says what happened: a refused connection comes as a plain {@code RuntimeException}. */
    private static String names(Throwable failure) {
        Throwable innermost = NestedExceptionUtils.getMostSpecificCause(failure);
        String outer = failure.getClass().getSimpleName();
        return failure.getCause() == null
                ? outer
                : outer + " (" + innermost.getClass().getSimpleName() + ")";
    }
}
