package io.taskflow.auth.keycloak;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Keycloak did not answer, or not as it should: a 503 with {@code Retry-After}. */
public final class KeycloakUnavailableException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final boolean nothingDone;

    KeycloakUnavailableException(boolean nothingDone, @Nullable Throwable cause) {
        super(
                ProblemKind.UNAVAILABLE,
                "The login service cannot be reached right now. Try again soon.",
                List.of(),
                soon(),
                cause);
        this.nothingDone = nothingDone;
    }

    /** True when Keycloak cannot have carried out what it was asked; false when nobody knows. */
    public boolean nothingDone() {
        return nothingDone;
    }

    private static HttpHeaders soon() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return headers;
    }
}
