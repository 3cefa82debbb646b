package io.taskflow.notification.live.handshake;

import io.taskflow.notification.live.connection.CloseCodes;
import io.taskflow.notification.live.connection.Connection;
import io.taskflow.notification.live.connection.Connections;
import io.taskflow.notification.live.handshake.Admission.Admitted;
import io.taskflow.notification.live.handshake.Admission.Refused;
import io.taskflow.notification.live.hub.LiveHub;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** A client's socket: joins the hub what the handshake admitted, and hears what the client says. */
@Component
class LiveSocketHandler extends TextWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(LiveSocketHandler.class);
    private static final String CONNECTION = "connection";

    private final Connections connections;
    private final LiveHub hub;
    private final ClientFrames frames;

    LiveSocketHandler(Connections connections, LiveHub hub, ClientFrames frames) {
        this.connections = connections;
        this.hub = hub;
        this.frames = frames;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        Object admission = session.getAttributes().get(Admission.ATTRIBUTE);
        if (admission instanceof Admitted && connections.isFull()) {
            session.close(CloseCodes.NOT_READY);
        } else if (admission instanceof Admitted admitted) {
            join(session, admitted);
        } else {
            session.close(admission instanceof Refused refused ? refused.status() : CloseCodes.UNAUTHORIZED);
        }
    }

    private void join(WebSocketSession session, Admitted admitted) {
        Connection connection =
                connections.open(session, admitted.userId(), admitted.tokenExpiry(), admitted.session());
        session.getAttributes().put(CONNECTION, connection);
        if (!hub.join(connection, lastEvent(admitted), admitted.from())) {
            connection.close(CloseCodes.TOO_MANY_CONNECTIONS);
        } else if (!session.isOpen()) {
            hub.leave(connection); // closed before it joined: nobody else would take it out
        }
    }

    /** What is no UUID is no event of ours: an id that is never found makes the client resync. */
    private static @Nullable UUID lastEvent(Admitted admitted) {
        String id = admitted.lastEventId();
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        if (session.getAttributes().get(CONNECTION) instanceof Connection connection) {
            frames.heard(message.getPayload(), connection);
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        if (session.getAttributes().get(CONNECTION) instanceof Connection connection) {
            connection.pong();
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        log.debug("Connection failed", failure);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().get(CONNECTION) instanceof Connection connection) {
            hub.leave(connection);
            connections.closed(connection, status);
        }
    }
}
