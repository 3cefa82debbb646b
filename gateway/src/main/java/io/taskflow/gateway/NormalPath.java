package io.taskflow.gateway;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Decodes what a path need not encode (RFC 3986, section 6.2.2.2), before anything looks at it: limits, security, routes and
 * services see one form of {@code /api/auth/%6Cogin}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NormalPath implements WebFilter {

    /** Letters, digits, {@code -}, {@code .}, {@code _} and {@code ~}. */
    private static final Pattern UNRESERVED =
            Pattern.compile("%(?:2[DEde]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|7[Ee])");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        String normal = path.indexOf('%') < 0 ? path : UNRESERVED.matcher(path).replaceAll(NormalPath::decoded);
        return chain.filter(
                normal.equals(path)
                        ? exchange
                        : exchange.mutate()
                                .request(request -> request.path(normal))
                                .build());
    }

    private static String decoded(MatchResult encoded) {
        return Character.toString(Integer.parseInt(encoded.group().substring(1), 16));
    }
}
