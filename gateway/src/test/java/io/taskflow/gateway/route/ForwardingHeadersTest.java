package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpHeaders;
import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.TokenIssuer;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ForwardingHeadersTest {

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @Autowired
    TokenIssuer issuer;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void aServiceHearsWhoAskedAndThePublicAddress() throws IOException {
        HttpHeaders headers = get("Host: evil.example.org");

        assertThat(headers.get("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(headers.get("X-Forwarded-Host")).isEqualTo("tasks.example.org");
        assertThat(headers.get("X-Forwarded-Port")).isEqualTo("443");
        assertThat(headers.get("Host")).startsWith("127.0.0.1:");
    }

    @Test
    void whatAClientSaysOfItselfIsDropped() throws IOException {
        HttpHeaders headers = get(
                "X-Forwarded-For: 6.6.6.6",
                "x-forwarded-host: evil.example.org",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-User: admin",
                "Forwarded: for=6.6.6.6;host=evil.example.org",
                "X-Real-IP: 6.6.6.6",
                "X-Original-URL: /actuator",
                "X-HTTP-Method-Override: DELETE",
                "X-TaskFlow-User: admin",
                "X-TaskFlow-Asked-At: 1",
                "Cookie: session=stolen");

        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("tasks.example.org");
        assertThat(headers.getAll("X-TaskFlow-Asked-At"))
                .singleElement()
                .satisfies(millis -> assertThat(Long.parseLong(millis)).isGreaterThan(1));
        assertThat(headers.names().stream().map(String::toLowerCase))
                .doesNotContain(
                        "x-forwarded-prefix",
                        "x-forwarded-user",
                        "forwarded",
                        "x-real-ip",
                        "x-original-url",
                        "x-http-method-override",
                        "x-taskflow-user",
                        "cookie");
        assertThat(headers.toString()).doesNotContain("6.6.6.6", "evil");
    }

    @Test
    void headersForOneHopEndHereAndCannotTakeOursAlong() throws IOException {
        HttpHeaders headers =
                get("Connection: close, X-Forwarded-For, X-Secret", "X-Secret: 1", "TE: trailers", "Keep-Alive: 5");

        assertThat(headers.get("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(headers.contains("X-Secret")).isFalse();
        assertThat(headers.contains("TE")).isFalse();
        assertThat(headers.contains("Keep-Alive")).isFalse();
    }

    @Test
    void theTraceOfTheClientGoesOnButWhetherItIsKeptIsOurDecision() throws IOException {
        HttpHeaders headers = get("traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(headers.getAll("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7")
                .endsWith("-00");
    }

    @Test
    void withoutOneATraceBeginsHere() throws IOException {
        assertThat(get().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
    }

    private HttpHeaders get(String... lines) throws IOException {
        String connection = String.join("\n", lines);
        String host = connection.contains("Host: ") ? "" : "Host: localhost\n";
        String close = connection.contains("Connection: ") ? "" : "Connection: close\n";
        String request = "GET /api/tasks HTTP/1.1\n" + host + close + "Authorization: Bearer " + issuer.tokenOf("alice")
                + "\n" + connection + (lines.length == 0 ? "\n" : "\n\n");
        assertThat(RawHttp.status(RawHttp.send(port, request))).isEqualTo(200);
        return Objects.requireNonNull(services.task().last()).headers();
    }
}
