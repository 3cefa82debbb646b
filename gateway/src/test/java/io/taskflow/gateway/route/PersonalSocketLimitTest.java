package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import io.taskflow.gateway.fixture.RawSocket;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.SocketClient;
import io.taskflow.gateway.fixture.TokenIssuer;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = "taskflow.gateway.max-sockets-per-person=2")
class PersonalSocketLimitTest {

    private static final String[] HANDSHAKE = {
        "Upgrade: websocket",
        "Connection: upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @Autowired
    TokenIssuer issuer;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void reset() {
        services.reset();
        services.notification()
                .answers((request, response) -> response.sendWebsocket((in, out) -> out.neverComplete()));
    }

    @AfterEach
    void everyPlaceIsGivenBack() {
        await().until(() -> meters.get("taskflow.gateway.sockets").gauge().value() == 0);
    }

    @Test
    void one_persons_sockets_leave_room_for_others() throws IOException {
        var first = connect("alice");
        var second = connect("alice");
        assertThat(second.isOpen()).isTrue();

        String refused = handshake("Authorization: Bearer " + issuer.tokenOf("alice"));
        assertThat(RawHttp.status(refused)).isEqualTo(429);
        assertThat(RawHttp.isProblem(refused)).isTrue();
        assertThat(refused)
                .contains("/problems/too-many-requests", "2 live connections")
                .containsIgnoringCase("retry-after: ");
        var other = connect("bob");
        assertThat(other.isOpen()).isTrue();

        first.close(1000);
        var third = await().until(() -> connect("alice"), SocketClient::isOpen);
        third.close(1000);
        second.close(1000);
        other.close(1000);
    }

    @Test
    void a_token_counts_wherever_the_handshake_carries_it() throws IOException {
        var first = connect("carol");
        var second = connect("carol");

        String offered = "Sec-WebSocket-Protocol: taskflow.live.v1, taskflow.bearer." + issuer.tokenOf("carol");
        assertThat(RawHttp.status(handshake(offered))).isEqualTo(429);
        assertThat(RawHttp.status(handshake("Authorization: bearer  " + issuer.tokenOf("carol"))))
                .isEqualTo(429);

        first.close(1000);
        second.close(1000);
    }

    @Test
    void a_client_that_gives_up_before_the_service_has_answered_gives_its_place_back() throws IOException {
        services.notification().answers((request, response) -> response.neverComplete());

        for (int i = 0; i < 4; i++) {
            try (var client = new RawSocket(port, "Authorization: Bearer " + issuer.tokenOf("dave"))) {
                assertThat(client.status()).isEqualTo(101);
            }
            await().until(() -> meters.get("taskflow.gateway.sockets").gauge().value() == 0);
        }
    }

    @Test
    void so_does_one_whose_socket_the_service_refuses() {
        services.notification()
                .answers((request, response) -> response.status(503).send());

        for (int i = 0; i < 4; i++) {
            assertThat(connect("erin").closeCode()).isGreaterThanOrEqualTo(1000);
            await().until(() -> meters.get("taskflow.gateway.sockets").gauge().value() == 0);
        }
    }

    private SocketClient connect(String person) {
        return SocketClient.connect(port, "/ws", "Authorization", "Bearer " + issuer.tokenOf(person));
    }

    private String handshake(String credentials) throws IOException {
        var headers = Arrays.copyOf(HANDSHAKE, HANDSHAKE.length + 1);
        headers[HANDSHAKE.length] = credentials;
        return RawHttp.get(port, "/ws", headers);
    }
}
