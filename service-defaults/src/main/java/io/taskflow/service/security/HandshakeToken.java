package io.taskflow.service.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * The token of a WebSocket's handshake: {@code Authorization: Bearer …}, or, for pages that cannot set headers, the offered
 * subprotocol {@code taskflow.bearer.<token>} beside {@link #PROTOCOL}. Never in the URL, which ends up in logs.
 */
public final class HandshakeToken {

    /** The one protocol that is spoken, and answered when it is offered. */
    public static final String PROTOCOL = "taskflow.live.v1";

    private static final String OFFERED = "Sec-WebSocket-Protocol";
    private static final String IN_PROTOCOL = "taskflow.bearer.";
    private static final String SCHEME = "bearer ";

    private HandshakeToken() {}

    /** The token that these headers carry, whatever it is worth; empty if they carry none. */
    public static Optional<String> of(HttpHeaders headers) {
        String header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                    ? Optional.of(header.substring(SCHEME.length()).strip())
                    : Optional.empty();
        }
        return headers.getOrEmpty(OFFERED).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(protocol -> protocol.startsWith(IN_PROTOCOL))
                .map(protocol -> protocol.substring(IN_PROTOCOL.length()))
                .findFirst();
    }
}
