package io.taskflow.gateway.session;

import io.taskflow.gateway.GatewaySettings;
import io.taskflow.service.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Tells our page's requests from those that another site has the browser send along with the cookie. */
@Component
public class RequestOrigin {

    /** Where the page sends what {@code GET /api/session} told it. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final String origin;

    RequestOrigin(GatewaySettings settings) {
        this.origin = settings.origin();
    }

    /** Throws 403 for a call that our page did not make. */
    public void requireOwn(ServerHttpRequest request, SessionId id) {
        HttpHeaders headers = request.getHeaders();
        String site = headers.getFirst("Sec-Fetch-Site");
        String from = headers.getFirst(HttpHeaders.ORIGIN);
        if ((site != null && !OWN_SITE.contains(site)) || (from != null && !from.equals(origin))) {
            throw ProblemException.forbidden("A browser session is for the pages of " + origin + " alone.");
        }
        if (!READING.contains(request.getMethod()) && !isToken(headers.getFirst(CSRF_HEADER), id)) {
            throw ProblemException.forbidden(
                    "Send the csrfToken of GET /api/session as the header " + CSRF_HEADER + ".");
        }
    }

    /** Throws 403 for a WebSocket that our page did not open: browsers always say whose page it was. */
    void requireOwnSocket(ServerHttpRequest request) {
        if (!origin.equals(request.getHeaders().getFirst(HttpHeaders.ORIGIN))) {
            throw ProblemException.forbidden("A browser session is for the pages of " + origin + " alone.");
        }
    }

    private static boolean isToken(@Nullable String sent, SessionId id) {
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), id.csrfToken().getBytes(StandardCharsets.US_ASCII));
    }
}
