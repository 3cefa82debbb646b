package io.taskflow.gateway.route;

import io.netty.resolver.AddressResolverGroup;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.TransportConfig;

/**
 * A pool of connections for each event loop, so that a request, its call of a service and both answers stay on one thread: with
 * one pool for all, most answers arrive on another loop than their client's, which has to be woken for them. Who asks from elsewhere
 * has a pool of their own together.
 */
final class LoopPools implements ConnectionProvider {

    private final Supplier<ConnectionProvider> newPool;
    private final ConnectionProvider others;
    private final Map<Thread, ConnectionProvider> pools = new ConcurrentHashMap<>();

    LoopPools(Supplier<ConnectionProvider> newPool) {
        this.newPool = newPool;
        this.others = newPool.get();
    }

    @Override
    public Mono<? extends Connection> acquire(
            TransportConfig config,
            ConnectionObserver observer,
            @Nullable Supplier<? extends SocketAddress> remote,
            @Nullable AddressResolverGroup<?> resolver) {
        return Mono.defer(() -> pool().acquire(config, observer, remote, resolver));
    }

    /** Loops are as many as processors, and live as long as the program. */
    private ConnectionProvider pool() {
        return Schedulers.isInNonBlockingThread()
                ? pools.computeIfAbsent(Thread.currentThread(), loop -> newPool.get())
                : others;
    }

    @Override
    public void disposeWhen(SocketAddress address) {
        others.disposeWhen(address);
        pools.values().forEach(pool -> pool.disposeWhen(address));
    }

    @Override
    public Mono<Void> disposeLater() {
        return Flux.fromIterable(pools.values())
                .concatWithValues(others)
                .flatMap(ConnectionProvider::disposeLater)
                .then();
    }

    /** Of each pool. */
    @Override
    public int maxConnections() {
        return others.maxConnections();
    }
}
