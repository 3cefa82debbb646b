package io.taskflow.notification.live.handshake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.WebSocketHttpHeaders;

/**
 * The token of a handshake: {@code Authorization: Bearer …}, or, for pages that cannot set headers, the offered subprotocol
 * {@code taskflow.bearer.<token>} beside {@link #PROTOCOL}. Never in the URL, which ends up in logs.
 */
final class BearerToken {

    /** The one protocol that is spoken, and answered when it is offered. */
    static final String PROTOCOL = "taskflow.live.v1";

    private static final String IN_PROTOCOL = "taskflow.bearer.";
    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    static Optional<String> of(HttpHeaders headers) {
        String header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                    ? Optional.of(header.substring(SCHEME.length()).strip())
                    : Optional.empty();
        }
        List<String> offered = new WebSocketHttpHeaders(headers).getSecWebSocketProtocol();
        return offered.stream()
                .filter(protocol -> protocol.startsWith(IN_PROTOCOL))
                .map(protocol -> protocol.substring(IN_PROTOCOL.length()))
                .findFirst();
    }
}
