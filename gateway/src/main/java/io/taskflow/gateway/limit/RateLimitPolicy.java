package io.taskflow.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Which limit a request counts against; the name is what clients see in the RateLimit headers. */
enum RateLimitPolicy {
    USER("user"),
    ANONYMOUS("anonymous"),
    SIGN_IN("sign-in");

    private static final Set<String> SIGN_IN_PATHS = Set.of("/api/auth/login", "/api/auth/register");

    private final String id;

    RateLimitPolicy(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    RateLimit limit(RateLimitSettings settings) {
        return switch (this) {
            case USER -> settings.user();
            case ANONYMOUS -> settings.anonymous();
            case SIGN_IN -> settings.signIn();
        };
    }

    static RateLimitPolicy of(ServerHttpRequest request, boolean known) {
        if (known) {
            return USER;
        }
        boolean signIn = HttpMethod.POST.equals(request.getMethod())
                && SIGN_IN_PATHS.contains(request.getPath().value());
        return signIn ? SIGN_IN : ANONYMOUS;
    }

    /** Who counts as one client where no token says: an IPv4 address or an IPv6 /64 network, which is what one subscriber gets. */
    static String client(@Nullable InetAddress address) {
        if (address == null) {
            return "unknown";
        }
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                : address.getHostAddress();
    }
}
