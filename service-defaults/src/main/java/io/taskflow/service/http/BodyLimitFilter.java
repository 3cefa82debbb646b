package io.taskflow.service.http;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 413 to a body over the limit: at once when its length is declared, else as soon as it is read too far; 415 to a compressed one. */
final class BodyLimitFilter extends OncePerRequestFilter {
    private final long limit;
    private final Problems problems;

    BodyLimitFilter(long limit, Problems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isEncoded(request)) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
            problems.write(request, response, encoded());
        } else if (request.getContentLengthLong() > limit) {
            problems.write(request, response, tooLarge(limit));
        } else if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new LimitedRequest(request, limit), response);
        }
    }

    /** What is compressed has no length yet, and nobody who reads it here would unpack it. */
    private static boolean isEncoded(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    private static ProblemException encoded() {
        return ProblemException.of(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding.");
    }

    static ProblemException tooLarge(long limit) {
        return ProblemException.of(ProblemKind.TOO_LARGE, "Send at most " + limit + " bytes in one request.");
    }
}
