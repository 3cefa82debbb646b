package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.Upstream;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

class LoopPoolsTest {

    private static final int CONNECTIONS = 40;

    private final Upstream service = new Upstream();
    private final LoopPools pools = new LoopPools(() -> ConnectionProvider.create("services", CONNECTIONS));
    private final HttpClient toTheService = HttpClient.create(pools).baseUrl(service.url());
    private final DisposableServer front = HttpServer.create()
            .host("127.0.0.1")
            .handle((request, response) -> response.sendString(answeredOnTheSameThread()))
            .bindNow();
    private final ConnectionProvider clients = ConnectionProvider.create("clients", CONNECTIONS);

    @AfterEach
    void close() {
        clients.dispose();
        front.disposeNow();
        pools.disposeLater().block();
        service.close();
    }

    private Mono<String> answeredOnTheSameThread() {
        return Mono.defer(() -> {
            Thread asked = Thread.currentThread();
            return body(toTheService).map(body -> Boolean.toString(asked.equals(Thread.currentThread())));
        });
    }

    private static Mono<String> body(HttpClient client) {
        return client.get().uri("/").responseContent().aggregate().asString();
    }

    @Test
    void answersArriveOnTheThreadThatAsked() {
        HttpClient client = HttpClient.create(clients).baseUrl("http://127.0.0.1:" + front.port());

        Set<String> same = Flux.range(0, 10 * CONNECTIONS)
                .flatMap(request -> body(client), CONNECTIONS)
                .collect(Collectors.toSet())
                .block();

        assertThat(same).containsExactly("true");
    }

    @Test
    void whoAsksFromElsewhereIsServedToo() {
        assertThat(body(toTheService).block()).isEqualTo("{}");
    }
}
