package io.taskflow.gateway.limit;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many requests a client may make. The defaults are in {@code application.yml}.
 *
 * @param user for each person with a token
 * @param anonymous for each address (IPv6: /64 network) without one
 * @param signIn for each address, for logins and registrations together
 */
@ConfigurationProperties("taskflow.rate-limit")
public record RateLimitSettings(RateLimit user, RateLimit anonymous, RateLimit signIn) {

    /** After so long without a request every bucket is full again. */
    Duration longestWindow() {
        return Stream.of(user.window(), anonymous.window(), signIn.window())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
