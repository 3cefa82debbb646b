package io.taskflow.notification.live.handshake;

import java.util.List;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** The upgrade, without compression: its state would take hundreds of kilobytes for each idle connection. */
final class PlainHandshake extends DefaultHandshakeHandler {

    PlainHandshake() {
        setSupportedProtocols(BearerToken.PROTOCOL);
    }

    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(
            ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
        return List.of();
    }
}
