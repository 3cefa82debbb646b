package io.taskflow.notification.live.connection;

import io.taskflow.notification.live.event.LiveEvent;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A session that is written to. Blocks as long as its reader does not read, up to the container's send time-out. */
record FrameSink(WebSocketSession session) {

    private static final Logger log = LoggerFactory.getLogger(FrameSink.class);

    boolean send(LiveEvent event) {
        return send(new TextMessage(event.frame()));
    }

    /** Whether it has left; if not, the connection is of no more use. */
    boolean send(WebSocketMessage<?> message) {
        try {
            session.sendMessage(message);
            return true;
        } catch (IOException | IllegalStateException e) {
            log.debug("Connection lost while sending", e);
            close(CloseStatus.SESSION_NOT_RELIABLE);
            return false;
        }
    }

    /** Never throws: what cannot be closed is gone. */
    boolean close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | IllegalStateException e) {
            log.debug("Connection lost while closing", e);
        }
        return false;
    }
}
