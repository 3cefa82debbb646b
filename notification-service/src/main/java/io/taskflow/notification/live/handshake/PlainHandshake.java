package io.taskflow.notification.live.handshake;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.problem.Problems;
import io.taskflow.service.security.HandshakeToken;
import java.io.IOException;
import java.util.List;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** The upgrade, without compression: its state would take hundreds of kilobytes for each idle connection. */
final class PlainHandshake extends DefaultHandshakeHandler {

    private final Problems problems;

    PlainHandshake(Problems problems) {
        this.problems = problems;
        setSupportedProtocols(HandshakeToken.PROTOCOL);
    }

    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(
            ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
        return List.of();
    }

    @Override
    protected void handleInvalidUpgradeHeader(ServerHttpRequest request, ServerHttpResponse response)
            throws IOException {
        refuse(request, response);
    }

    @Override
    protected void handleInvalidConnectHeader(ServerHttpRequest request, ServerHttpResponse response)
            throws IOException {
        refuse(request, response);
    }

    private void refuse(ServerHttpRequest request, ServerHttpResponse response) throws IOException {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            problems.write(
                    asked.getServletRequest(),
                    answer.getServletResponse(),
                    ProblemException.of(
                            ProblemKind.MALFORMED_REQUEST,
                            "This is a WebSocket: send \"Connection: Upgrade\" and \"Upgrade: websocket\" (RFC 6455)."));
        }
    }
}
