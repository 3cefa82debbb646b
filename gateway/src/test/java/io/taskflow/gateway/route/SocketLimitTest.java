package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.SocketClient;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Under a limit that two sockets reach: the shipped one would take 2,000. */
@GatewayTest
@TestPropertySource(properties = "taskflow.gateway.max-sockets=2")
class SocketLimitTest {

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void one_socket_too_many_is_told_to_come_back_and_finds_the_place_of_one_that_left() throws IOException {
        services.notification()
                .answers((request, response) -> response.sendWebsocket((in, out) -> out.neverComplete()));
        var first = SocketClient.connect(port, "/ws");
        var second = SocketClient.connect(port, "/ws");
        assertThat(second.isOpen()).isTrue();

        String refused = RawHttp.get(
                port,
                "/ws",
                "Upgrade: websocket",
                "Connection: upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        assertThat(RawHttp.status(refused)).isEqualTo(503);
        assertThat(refused).contains("/problems/unavailable").containsIgnoringCase("retry-after: ");

        first.close(1000);
        var third = await().until(() -> SocketClient.connect(port, "/ws"), SocketClient::isOpen);
        third.close(1000);
        second.close(1000);
    }
}
