package io.taskflow.notification.live.handshake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** What the handshake found. A refusal is said by a close code, since browsers cannot see the HTTP status. */
sealed interface Admission {

    /** Name of the session's attribute that holds it. */
    String ATTRIBUTE = "admission";

    /**
     * Someone with a valid token.
     *
     * @param session the {@code sid} of the token, by which a logout finds the connection; empty where it has none
     * @param lastEventId the last event the client has, as it says; null where it says none
     * @param from where the stream stood at the handshake: the connection misses nothing from there on
     */
    record Admitted(
            UUID userId,
            Instant tokenExpiry,
            String session,
            @Nullable String lastEventId,
            long from) implements Admission {}

    /** The connection is accepted and closed at once. */
    record Refused(CloseStatus status) implements Admission {}
}
