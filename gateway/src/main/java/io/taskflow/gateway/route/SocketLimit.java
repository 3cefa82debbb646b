package io.taskflow.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.taskflow.gateway.GatewaySettings;
import io.taskflow.service.security.HandshakeToken;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServerRequest;

/**
 * So many live sockets and no more, of one person and in all: one person's next gets 429, anybody's 503, and calls keep connections
 * of the pool they share. Who brings no good token is nobody here; the service closes that socket at once.
 */
@Component
class SocketLimit implements GatewayFilter {

    private final SocketPlaces places;
    private final ReactiveJwtDecoder tokens;

    SocketLimit(GatewaySettings settings, ReactiveJwtDecoder tokens, MeterRegistry meters) {
        this.places = new SocketPlaces(settings);
        this.tokens = tokens;
        Gauge.builder("taskflow.gateway.sockets", places, SocketPlaces::taken)
                .description("Live sockets that are open")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        HttpServerRequest client = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        return person(exchange)
                .flatMap(person -> open(client, places.take(person), Mono.defer(() -> chain.filter(exchange))));
    }

    private Mono<String> person(ServerWebExchange exchange) {
        return Mono.justOrEmpty(HandshakeToken.of(exchange.getRequest().getHeaders()))
                .flatMap(tokens::decode)
                .mapNotNull(Jwt::getSubject)
                .onErrorComplete(JwtException.class)
                .defaultIfEmpty(SocketPlaces.NOBODY);
    }

    /** The filter ends with the handshake, the socket with its connection. */
    private static Mono<Void> open(HttpServerRequest client, Runnable leave, Mono<Void> handshake) {
        ChannelFutureListener whenClosed = closed -> leave.run();
        client.withConnection(connection -> connection.channel().closeFuture().addListener(whenClosed));
        return handshake.doFinally(end -> client.withConnection(connection -> {
            if (!isSocket(connection.channel())) {
                connection.channel().closeFuture().removeListener(whenClosed);
                leave.run();
            }
        }));
    }

    private static boolean isSocket(Channel channel) {
        return channel.isActive() && channel.pipeline().get(NettyPipeline.HttpCodec) == null;
    }
}
