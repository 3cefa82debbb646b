package io.taskflow.gateway.security;

import io.taskflow.gateway.GatewaySettings;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The headers that keep a browser from guessing types, framing pages, leaking addresses, loading foreign code or coming back without TLS. A page that
 * needs another policy says so itself.
 */
@Component
public class SecurityHeaders {

    /** For answers that are no pages; a browser that shows one runs nothing. */
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String DOCS = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final String HSTS = "Strict-Transport-Security";

    /** A year, as long as the lists that browsers bring along ask for. */
    private static final String A_YEAR = "max-age=31536000";

    private final boolean https;

    SecurityHeaders(GatewaySettings settings) {
        this.https = settings.isHttps();
    }

    /** Writes them into every answer. */
    public void of(HeaderSpec headers) {
        headers.frameOptions(frames -> frames.mode(Mode.DENY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                // Ours knows whether clients use TLS, which may end before this process.
                .hsts(HeaderSpec.HstsSpec::disable)
                .writer(policies());
    }

    private ServerHttpHeadersWriter policies() {
        return exchange -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            if (!headers.containsHeader("Content-Security-Policy")) {
                headers.set("Content-Security-Policy", isDocs(exchange) ? DOCS : POLICY);
            }
            if (https) {
                headers.set(HSTS, A_YEAR);
            }
            return Mono.empty();
        };
    }

    /** Swagger UI styles inline, and shows pictures from data. */
    private static boolean isDocs(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return path.startsWith("/docs") || path.startsWith("/asyncapi");
    }
}
