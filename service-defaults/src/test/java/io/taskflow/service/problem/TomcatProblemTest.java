package io.taskflow.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExampleTest
class TomcatProblemTest {
    private final Http http;

    TomcatProblemTest(Http http) {
        this.http = http;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/notes?x={}",
                "/api/notes/%00",
                "/api/notes%2Fx",
                "/api/../../x",
                "/api/%zz",
                "/api/notes/%",
                "/api/notes/\\",
                "/api/notes/\u00e9"
            })
    void aTargetThatTomcatRefusesIsMalformed(String target) throws IOException {
        assertProblem(send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: close",
                "Host: a b",
                "Host: localhost\r\nX-Odd: a\u0001b",
                "Host: localhost\r\nX-Odd: a\u0000b",
                "Host: localhost\r\nX Odd: a",
                "Host: localhost\r\n: a",
                "Host: localhost\r\nContent-Length: x",
                "Host: localhost\r\nContent-Length: 1\r\nContent-Length: 2"
            })
    void headersThatTomcatRefusesAreMalformed(String headers) throws IOException {
        assertProblem(send("GET /api/notes HTTP/1.1\r\n" + headers + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 60_000})
    void whatIsLongerThanTomcatReadsIsRefused(int length) throws IOException {
        assertProblem(send("GET /api/notes?x=" + "x".repeat(length) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        assertProblem(send("GET /api/notes HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(length) + "\r\n\r\n"));
    }

    private static void assertProblem(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "Tomcat", "Exception");
        assertThat(answer).contains("application/problem+json").contains("\"/problems/");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", http.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
