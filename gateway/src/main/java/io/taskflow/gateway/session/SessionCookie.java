package io.taskflow.gateway.session;

import io.taskflow.gateway.GatewaySettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;

/**
 * The cookies of the browser's login: for no script ({@code HttpOnly}), never sent along by another site's forms and images ({@code SameSite=Lax}).
 * Over https they are {@code Secure} and their names begin with {@code __Host-} (RFC 6265bis, 4.1.3.2), so that no neighbouring host can set
 * them; over plain http, which is for this machine alone, neither is to be had in all browsers.
 */
@Component
public class SessionCookie {

    private static final String NAME = "taskflow";

    private final boolean secure;
    private final String prefix;

    SessionCookie(GatewaySettings settings) {
        this.secure = settings.isHttps();
        this.prefix = secure ? "__Host-" : "";
    }

    /** The session that this request names, if it names one; whether it lives the store knows. */
    public @Nullable SessionId in(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(prefix + NAME);
        return cookie == null ? null : SessionId.of(cookie.getValue());
    }

    /** Gives it to the browser until that is closed. */
    public void set(ServerHttpResponse response, SessionId id) {
        response.addCookie(cookie(NAME, id.secret()).build());
    }

    /** Takes it away from the browser. */
    public void clear(ServerHttpResponse response) {
        response.addCookie(cookie(NAME, "").maxAge(Duration.ZERO).build());
    }

    /** Another cookie of the same kind. */
    public ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(prefix + name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/");
    }

    /** Under which name the browser sends that one. */
    public String nameOf(String name) {
        return prefix + name;
    }
}
