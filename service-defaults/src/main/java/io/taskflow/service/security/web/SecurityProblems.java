package io.taskflow.service.security.web;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals of the security filters: 401 with a challenge (RFC 6750), 403, and 503 when keys cannot be fetched. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger log = LoggerFactory.getLogger(SecurityProblems.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        problems.write(request, response, problemFor(why));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(request, response, ProblemException.forbidden("Your roles do not allow this."));
    }

    private static ProblemException problemFor(AuthenticationException why) {
        if (why instanceof AuthenticationServiceException) {
            log.error(
                    "Access tokens cannot be validated: {}",
                    NestedExceptionUtils.getMostSpecificCause(why).toString());
            return ProblemException.unavailable("The login service", SOON, why);
        }
        // Why a token was refused is for the log: the words of the parser are no business of the caller's.
        log.debug("Refused an access token", why);
        return why instanceof InvalidBearerTokenException
                ? challenge(
                        "Bearer realm=\"taskflow\", error=\"invalid_token\"",
                        "Your access token is not valid, or no longer. Get a new one.")
                : challenge("Bearer realm=\"taskflow\"", "Send a valid access token as \"Authorization: Bearer ...\".");
    }

    private static ProblemException challenge(String scheme, String detail) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, scheme);
        return new ProblemException(ProblemKind.UNAUTHORIZED, detail, List.of(), headers, null);
    }
}
