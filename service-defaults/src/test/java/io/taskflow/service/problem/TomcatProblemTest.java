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
                "GET /api/notes?x={} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/notes/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/notes%2Fx HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/../../x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/notes HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/notes HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
            })
    void whatTomcatRefusesIsNoPage(String request) throws IOException {
        String answer = send(request);
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("<html", "Tomcat", "Exception");
        if (!answer.contains("Content-Length: 0\r\n")) {
            assertThat(answer).contains("application/problem+json").contains("\"/problems/malformed-request\"");
        }
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", http.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
