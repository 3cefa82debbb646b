package io.taskflow.service.security.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** A method (null for all) and a path pattern that need no token. */
record PublicPath(@Nullable HttpMethod method, String pattern) {
    static PublicPath parse(String text) {
        String[] parts = text.strip().split("\\s+");
        String pattern = parts[parts.length - 1];
        if (parts.length > 2 || !pattern.startsWith("/")) {
            throw new IllegalStateException("taskflow.security.public-paths: \"" + text
                    + "\" must read like \"POST /api/auth/login\" or \"/ws\"");
        }
        HttpMethod method = parts.length == 2 ? HttpMethod.valueOf(parts[0].toUpperCase(Locale.ROOT)) : null;
        return new PublicPath(method, pattern);
    }

    PathPatternRequestMatcher matcher() {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
