package io.taskflow.suggestion.engine.llm.guard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The endpoint answered with an error: it has not taken the question. */
public final class EndpointRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient @Nullable Duration retryAfter;

    /**
     * @param status of HTTP, 300 or more
     * @param retryAfter what its {@code Retry-After} says (RFC 9110, 10.2.3); null where it says nothing
     */
    public EndpointRefusedException(int status, @Nullable Duration retryAfter) {
        super("the endpoint answered with " + status);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** When the endpoint wants to be asked again; null where it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The one behind a failure, which clients wrap; null where it is something else. */
    public static @Nullable EndpointRefusedException behind(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof EndpointRefusedException refused) {
                return refused;
            }
        }
        return null;
    }
}
