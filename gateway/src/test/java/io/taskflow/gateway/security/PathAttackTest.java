package io.taskflow.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.TokenIssuer;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Targets and heads that try to reach what is not in the table of routes, or to look different to gateway and service. */
@GatewayTest
class PathAttackTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tasks/..;/actuator",
                "/api/tasks/../../actuator/prometheus",
                "/api/tasks/..%2f..%2factuator",
                "/api/tasks/%2e%2e/%2e%2e/actuator",
                "/api/tasks/%2e%2e%2factuator",
                "/api/tasks/..%5c..%5cactuator",
                "/api/tasks/..\\..\\actuator",
                "/api/tasks;x=/../actuator",
                "/api/tasks//actuator",
                "//api/tasks",
                "//elsewhere.example.org/api/tasks",
                "/api/tasks/%00",
                "/api/tasks/%0d%0aX-Forwarded-For:%201.2.3.4",
                "/api/tasks/%252e%252e/actuator",
                "/v3/api-docs/task/../../actuator",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/actuator",
                "/ACTUATOR/health/../env",
                "/docs/assets/..%2f..%2fapplication.yml",
                "/docs/assets/../../application.yml",
                "/docs/assets/%2e%2e/%2e%2e/application.yml",
                "http://127.0.0.1:1/api/tasks/../actuator"
            })
    void aTrickInThePathReachesNoService(String target) throws IOException {
        String answer = RawHttp.get(port, target, "Authorization: Bearer " + issuer.tokenOf("alice"));

        assertThat(RawHttp.status(answer)).isBetween(400, 404);
        assertThat(services.task().count()).isZero();
        assertThat(answer).doesNotContain("Exception", "org.springframework");
    }

    @Test
    void aRefusedPathIsAProblem() throws IOException {
        String answer = RawHttp.get(port, "/api//tasks");

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(RawHttp.isProblem(answer)).isTrue();
        assertThat(answer).contains("/problems/malformed-request", "traceId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "TRACE", "CONNECT", "get"})
    void aMethodThatNobodyKnowsIsToldTheKnownOnes(String method) throws IOException {
        String answer = RawHttp.send(port, method + " /api/tasks HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(RawHttp.status(answer)).isEqualTo(405);
        assertThat(RawHttp.isProblem(answer)).isTrue();
        assertThat(answer).containsIgnoringCase("allow: ").contains("PATCH");
    }

    @Test
    void aHiddenSecondRequestIsNotPassedOn() throws IOException {
        RawHttp.send(port, """
                POST /api/auth/login HTTP/1.1
                Host: localhost
                Content-Length: 6
                Transfer-Encoding: chunked
                Connection: close

                0

                GET /api/auth/smuggled HTTP/1.1
                X: x""");

        assertThat(services.auth().count()).isLessThanOrEqualTo(1);
        var received = services.auth().last();
        if (received != null) {
            assertThat(received.uri()).isEqualTo("/api/auth/login");
            assertThat(received.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\nContent-Length: 4",
                "Content-Length: 3, 4",
                "Content-Length: -1",
                "Content-Length: 3\nContent-Length : 4",
                "Transfer-Encoding: xchunked\nTransfer-Encoding: chunked\nContent-Length: 3",
                "Transfer-Encoding\t: chunked\nContent-Length: 3"
            })
    void aLengthThatCanBeReadInTwoWaysReachesNoServiceTwice(String lengths) throws IOException {
        String answer = RawHttp.send(
                port,
                "POST /api/auth/login HTTP/1.1\nHost: localhost\nConnection: close\n" + lengths
                        + "\n\n{}\nGET /api/auth/smuggled HTTP/1.1\nHost: localhost\n\n");

        assertThat(answer.isEmpty() || RawHttp.status(answer) >= 400).as(answer).isTrue();
        assertThat(services.auth().count()).isZero();
    }

    @Test
    void anUpgradeElsewhereThanAtWsIsIgnored() throws IOException {
        String answer = RawHttp.get(
                port,
                "/api/tasks",
                "Authorization: Bearer " + issuer.tokenOf("alice"),
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        assertThat(RawHttp.status(answer)).isEqualTo(200);
        assertThat(services.task().last())
                .satisfies(received ->
                        assertThat(received.headers().contains("upgrade")).isFalse());
    }
}
