package io.taskflow.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.taskflow.gateway.GatewaySettings;
import io.taskflow.gateway.problem.Refusals;
import io.taskflow.service.problem.ProblemKind;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServerRequest;

/** So many live sockets and no more: the next one gets 503, and calls keep connections of the pool they share. */
@Component
class SocketLimit implements GatewayFilter {

    private final Semaphore free;

    SocketLimit(GatewaySettings settings, MeterRegistry meters) {
        this.free = new Semaphore(settings.maxSockets());
        Gauge.builder("taskflow.gateway.sockets", () -> settings.maxSockets() - free.availablePermits())
                .description("Live sockets that are open")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        HttpServerRequest client = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        return Mono.defer(() -> free.tryAcquire()
                ? open(client, chain.filter(exchange))
                : Mono.error(Refusals.of(ProblemKind.UNAVAILABLE)));
    }

    /** The filter ends with the handshake, the socket with its connection. */
    private Mono<Void> open(HttpServerRequest client, Mono<Void> handshake) {
        AtomicBoolean open = new AtomicBoolean(true);
        ChannelFutureListener whenClosed = closed -> leave(open);
        client.withConnection(connection -> connection.channel().closeFuture().addListener(whenClosed));
        return handshake.doFinally(end -> client.withConnection(connection -> {
            if (!isSocket(connection.channel())) {
                connection.channel().closeFuture().removeListener(whenClosed);
                leave(open);
            }
        }));
    }

    private void leave(AtomicBoolean open) {
        if (open.compareAndSet(true, false)) {
            free.release();
        }
    }

    private static boolean isSocket(Channel channel) {
        return channel.isActive() && channel.pipeline().get(NettyPipeline.HttpCodec) == null;
    }
}
