package io.taskflow.gateway.surroundings;

import static org.awaitility.Awaitility.await;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A real HTTP server in a service's place: remembers what it got and answers as it is told, by default {@code {}}. */
public final class Upstream implements AutoCloseable {

    /** How to answer. */
    public interface Answer extends BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {}

    private final Deque<Received> received = new ConcurrentLinkedDeque<>();
    private volatile Answer answer = Upstream::emptyObject;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Socket place = newPlace();
    private DisposableServer server = listen(place.getLocalPort());

    /** Listens nowhere, but nobody else gets its port while the server does not either. */
    private static Socket newPlace() {
        try {
            Socket place = new Socket();
            place.setReuseAddress(true);
            place.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return place;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private DisposableServer listen(int port) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .channelGroup(connections)
                .handle((request, response) ->
                        "websocket".equals(request.requestHeaders().get("upgrade"))
                                ? answer.apply(request, response)
                                : remember(request).then(Mono.defer(() -> Mono.from(answer.apply(request, response)))))
                .bindNow();
    }

    private Mono<Void> remember(HttpServerRequest request) {
        return request.receive()
                .aggregate()
                .asString(StandardCharsets.UTF_8)
                .defaultIfEmpty("")
                .doOnNext(body -> received.add(new Received(
                        request.method().name(),
                        request.uri(),
                        request.requestHeaders().copy(),
                        body)))
                .then();
    }

    private static Publisher<Void> emptyObject(HttpServerRequest request, HttpServerResponse response) {
        return response.header("Content-Type", "application/json").sendString(Mono.just("{}"));
    }

    /** Answers every later request so. */
    public void answers(Answer answer) {
        this.answer = answer;
    }

    /** Forgets what it got and how it was told to answer, and listens again if it was stopped. */
    public void reset() {
        received.clear();
        answer = Upstream::emptyObject;
        if (server.isDisposed()) {
            server = listen(place.getLocalPort());
        }
    }

    /**
     * Dies: hangs up, waits until each client has hung up, too, since one that has not noticed would send its next request into
     * a dead connection, and stops listening. The port stays its own.
     */
    public void stop() {
        var ends = connections.stream()
                .map(connection -> ((DuplexChannel) connection).shutdownOutput())
                .toList();
        await().until(() -> ends.stream().allMatch(Future::isDone) && connections.isEmpty());
        server.disposeNow();
    }

    /** The last request, if any came. */
    public @Nullable Received last() {
        return received.peekLast();
    }

    /** How many requests came. */
    public int count() {
        return received.size();
    }

    public String url() {
        return "http://127.0.0.1:" + place.getLocalPort();
    }

    @Override
    public void close() {
        server.disposeNow();
        try {
            place.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
