package io.taskflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.util.unit.DataSize;

class ClientAddressTest {

    private static final InetSocketAddress PEER = new InetSocketAddress(InetAddress.ofLiteral("10.0.0.1"), 5000);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 6.6.6.6                            | 10.0.0.1
            1 | 6.6.6.6, 192.0.2.7                 | 192.0.2.7
            1 | 192.0.2.7:4711                     | 192.0.2.7
            1 | [2001:db8::7]:4711                 | 2001:db8:0:0:0:0:0:7
            1 | 2001:db8::7                        | 2001:db8:0:0:0:0:0:7
            2 | 6.6.6.6, 192.0.2.7, 10.0.0.2       | 192.0.2.7
            2 | 192.0.2.7                          | 10.0.0.1
            1 | unknown                            | 10.0.0.1
            1 | localhost                          | 10.0.0.1
            1 | 6.6.6.6,                           | 10.0.0.1
            """)
    void the_client_is_as_far_from_the_right_as_there_are_proxies(int proxies, String header, String client) {
        assertThat(of(proxies, header)).isEqualTo(client);
    }

    @Test
    void a_header_of_the_client_before_the_proxys_own_changes_nothing() {
        assertThat(of(1, "6.6.6.6", "192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void without_the_header_it_is_who_asked() {
        assertThat(of(1)).isEqualTo("10.0.0.1");
    }

    private static String of(int proxies, String... headers) {
        var settings = new GatewaySettings(
                URI.create("http://localhost"),
                DataSize.ofMegabytes(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                proxies,
                1,
                20);
        var request = MockServerHttpRequest.get("/").remoteAddress(PEER).header("X-Forwarded-For", headers);
        return Objects.requireNonNull(new ClientAddress(settings)
                        .of((headers.length == 0
                                        ? MockServerHttpRequest.get("/").remoteAddress(PEER)
                                        : request)
                                .build()))
                .getHostAddress();
    }
}
