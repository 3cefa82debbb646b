package io.taskflow.gateway.route;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.WebsocketServerSpec;

/** How large a frame of a client may be; what services send is limited by the httpclient settings. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    /** Clients only send short commands. */
    private static final int MAX_FRAME_BYTES = 64 * 1024;

    @Bean
    @Primary
    ReactorNettyRequestUpgradeStrategy clientSockets() {
        return new WholeMessages();
    }

    /**
     * Fragments are put together from the first frame on. Spring does so only from when somebody receives, and the gateway receives
     * once the service has taken the socket: a message whose first fragments came before that could not be read.
     */
    private static final class WholeMessages extends ReactorNettyRequestUpgradeStrategy {

        WholeMessages() {
            // Pings are the service's and the client's affair: they pass.
            super(() -> WebsocketServerSpec.builder()
                    .maxFramePayloadLength(MAX_FRAME_BYTES)
                    .handlePing(true));
        }

        @Override
        public Mono<Void> upgrade(
                ServerWebExchange exchange,
                WebSocketHandler handler,
                @Nullable String subProtocol,
                Supplier<HandshakeInfo> handshake) {
            return super.upgrade(exchange, new FromTheFirstFrame(handler), subProtocol, handshake);
        }
    }

    private record FromTheFirstFrame(WebSocketHandler handler) implements WebSocketHandler {

        @Override
        public List<String> getSubProtocols() {
            return handler.getSubProtocols();
        }

        @Override
        public Mono<Void> handle(WebSocketSession session) {
            session.receive(); // puts the aggregator into the pipeline; nobody subscribes to this one
            return handler.handle(session);
        }
    }
}
