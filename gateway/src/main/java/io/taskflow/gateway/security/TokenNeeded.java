package io.taskflow.gateway.security;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * The calls that need a bearer token: everything below /api and /actuator but for health, metrics where they are open, and
 * sign-in, whose bodies hold the credentials; an expired token beside them must not stand in the way of a refresh. Asked for each request, so it looks
 * at the parsed path itself instead of composing a publisher of each rule.
 */
final class TokenNeeded implements ServerWebExchangeMatcher {

    private static final List<PathPattern> CLOSED = patterns(List.of("/api/**", "/actuator/**"));
    private static final List<PathPattern> SIGN_IN = patterns(OpenCalls.PATHS);

    private final List<PathPattern> open;

    TokenNeeded(boolean openMetrics) {
        String health = "/actuator/health/**";
        this.open = patterns(openMetrics ? List.of(health, "/actuator/prometheus") : List.of(health));
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        boolean signIn = HttpMethod.POST.equals(exchange.getRequest().getMethod()) && any(SIGN_IN, path);
        return any(CLOSED, path) && !signIn && !any(open, path) ? MatchResult.match() : MatchResult.notMatch();
    }

    private static boolean any(List<PathPattern> patterns, PathContainer path) {
        for (PathPattern pattern : patterns) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static List<PathPattern> patterns(List<String> paths) {
        return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }
}
