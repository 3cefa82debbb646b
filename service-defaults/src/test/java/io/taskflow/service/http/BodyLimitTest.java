package io.taskflow.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@ExampleTest
class BodyLimitTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private final Http http;

    BodyLimitTest(Http http) {
        this.http = http;
    }

    @Test
    void aDeclaredLengthOverTheLimitIsRefusedToAnyone() {
        echo(BodyPublishers.ofString("x".repeat(MEBIBYTE + 1))).isProblem(413, "too-large");
    }

    @Test
    void threeMebibytesOfJsonAreRefused() {
        String body = "{\"title\": \"" + "x".repeat(3 * MEBIBYTE) + "\"}";
        http.send(Person.ALICE, "POST", "/api/notes", body).isProblem(413, "too-large");
    }

    @Test
    void aBodyOfUndeclaredLengthIsCounted() {
        echo(chunked("x".repeat(2 * MEBIBYTE))).isProblem(413, "too-large");
        String json = "{\"title\": \"" + "x".repeat(2 * MEBIBYTE) + "\"}";
        http.send(
                        "/api/notes",
                        request -> http.as(Person.ALICE, request)
                                .header("Content-Type", "application/json")
                                .POST(chunked(json)))
                .isProblem(413, "too-large");
    }

    @Test
    void theLimitItselfIsAllowed() {
        assertThat(echo(BodyPublishers.ofString("x".repeat(MEBIBYTE))).http().body())
                .isEqualTo("" + MEBIBYTE);
        assertThat(echo(chunked("x".repeat(MEBIBYTE))).http().body()).isEqualTo("" + MEBIBYTE);
    }

    private Reply echo(BodyPublisher body) {
        return http.send(
                "/api/public/echo",
                request -> request.header("Content-Type", "text/plain").POST(body));
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
