package io.taskflow.gateway.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.http.server.WebsocketServerSpec;

/** How large a frame of a client may be; what services send is limited by the httpclient settings. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    /** Clients only send short commands. */
    private static final int MAX_FRAME_BYTES = 64 * 1024;

    @Bean
    @Primary
    ReactorNettyRequestUpgradeStrategy clientSockets() {
        // Pings are the service's and the client's affair: they pass.
        return new ReactorNettyRequestUpgradeStrategy(() -> WebsocketServerSpec.builder()
                .maxFramePayloadLength(MAX_FRAME_BYTES)
                .handlePing(true));
    }
}
