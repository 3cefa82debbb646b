package io.taskflow.gateway.route;

import static io.taskflow.gateway.fixture.RawSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawSocket;
import io.taskflow.gateway.fixture.Services;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServerResponse;

/** RFC 6455 §5.4: a message may come in any number of frames, the very first one too. */
@GatewayTest
class FragmentedMessageTest {

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void a_first_message_in_fragments_arrives_whole_however_late_the_service_takes_the_socket() throws IOException {
        var late = Sinks.<Void>one();
        services.notification()
                .answers((request, response) -> late.asMono().then(Mono.defer(() -> Mono.from(echo(response)))));

        try (var client = new RawSocket(port)) {
            assertThat(client.status()).isEqualTo(101);
            client.send(text("hel", true, false), text("lo", false, true));
            late.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

            assertThat(client.readText()).isEqualTo("echo hello");
        }
    }

    private static Publisher<Void> echo(HttpServerResponse response) {
        return response.sendWebsocket((in, out) ->
                out.sendString(in.aggregateFrames().receive().asString().map(text -> "echo " + text)));
    }
}
