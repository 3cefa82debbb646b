package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.SocketClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A WebSocket on which nothing is said for a while, under time-outs that are all shorter than that. */
@GatewayTest
@TestPropertySource(
        properties = {
            "taskflow.services.response-timeout=1s",
            "taskflow.gateway.body-timeout=1s",
            "server.netty.idle-timeout=1s"
        })
class SilentSocketTest {

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @Test
    void aSocketThatIsSilentForLongerThanEveryTimeoutStaysOpen() {
        services.notification()
                .answers((request, response) -> response.sendWebsocket(
                        (in, out) -> out.sendObject(Mono.<WebSocketFrame>just(new TextWebSocketFrame("late"))
                                .delayElement(Duration.ofSeconds(4))
                                .concatWith(Flux.never()))));

        // Until the handshake it is a connection like any other, and whoever is slow about it loses it.
        var socket = await().until(() -> SocketClient.connect(port, "/ws"), SocketClient::isOpen);

        await().untilAsserted(() -> assertThat(socket.texts()).containsExactly("late"));
        socket.close(1000);
    }
}
