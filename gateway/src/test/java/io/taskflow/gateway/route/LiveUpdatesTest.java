package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.SocketClient;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** The gateway is a pipe for WebSockets: whether a token is good, and when to close, is the service's to say. */
@GatewayTest
class LiveUpdatesTest {

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void reset() {
        services.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1008, 4401, 4408, 4429})
    void theServicesCloseCodeReachesTheClient(int code) {
        live((in, out) -> out.sendClose(code, "because"));

        var client = SocketClient.connect(port, "/ws");

        assertThat(client.closeCode()).isEqualTo(code);
        assertThat(client.closeReason()).isEqualTo("because");
    }

    @Test
    void theTokenAndTheQueryReachTheServiceUnjudged() {
        services.notification().answers((request, response) -> {
            heard.add(request.uri() + " " + request.requestHeaders().get("Authorization") + " "
                    + request.requestHeaders().get("X-Forwarded-For"));
            return response.sendWebsocket((in, out) -> out.sendClose(4401, "token"));
        });

        SocketClient.connect(port, "/ws?lastEventId=7", "Authorization", "Bearer nonsense")
                .closeCode();

        assertThat(heard).containsExactly("/ws?lastEventId=7 Bearer nonsense 127.0.0.1");
    }

    @Test
    void textGoesBothWays() {
        live((in, out) -> out.sendString(in.receive().asString().map(text -> "echo " + text)));

        var client = SocketClient.connect(port, "/ws");
        client.send("{\"type\":\"subscribe\"}");

        await().untilAsserted(() -> assertThat(client.texts()).containsExactly("echo {\"type\":\"subscribe\"}"));
        client.close(1000);
    }

    @Test
    void theClientsCloseCodeReachesTheService() {
        live((in, out) -> {
            in.receiveCloseStatus().subscribe(status -> heard.add("close " + status.code()));
            return out.neverComplete();
        });

        SocketClient.connect(port, "/ws").close(4000);

        await().untilAsserted(() -> assertThat(heard).containsExactly("close 4000"));
    }

    @Test
    void aPingOfTheServiceIsAnsweredByTheClientItself() {
        live((in, out) -> {
            in.receiveFrames().subscribe(this::hear);
            return out.sendObject(Flux.just(new PingWebSocketFrame(text("42"))).concatWith(Flux.never()));
        });

        var client = SocketClient.connect(port, "/ws");

        await().untilAsserted(() -> assertThat(client.pings()).containsExactly("42"));
        await().untilAsserted(() -> assertThat(heard).contains("pong 42"));
        client.close(1000);
    }

    @Test
    void aFrameLargerThan64KibClosesTheSocket() {
        live((in, out) -> out.sendString(in.receive().asString().map(text -> "echo")));

        var client = SocketClient.connect(port, "/ws");
        client.trySend("x".repeat(70_000));

        assertThat(client.closeCode()).isNotEqualTo(1000);
        assertThat(client.texts()).isEmpty();
    }

    @Test
    void aLongEventOfTheServicePasses() {
        live((in, out) -> out.sendString(Mono.just("x".repeat(200_000))).then(out.neverComplete()));

        var client = SocketClient.connect(port, "/ws");

        await().untilAsserted(() -> assertThat(String.join("", client.texts())).hasSize(200_000));
        client.close(1000);
    }

    @Test
    void withoutTheServiceTheHandshakeFails() {
        services.notification().stop();

        assertThat(SocketClient.connect(port, "/ws").closeCode()).isGreaterThanOrEqualTo(1000);
    }

    private void live(BiFunction<WebsocketInbound, WebsocketOutbound, Publisher<Void>> socket) {
        var spec = WebsocketServerSpec.builder().handlePing(true).build();
        services.notification().answers((request, response) -> response.sendWebsocket(socket, spec));
    }

    private void hear(WebSocketFrame frame) {
        if (frame instanceof PongWebSocketFrame) {
            heard.add("pong " + frame.content().toString(StandardCharsets.UTF_8));
        }
    }

    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }
}
