package io.taskflow.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that no filter ever sees, since they cannot be read. */
@GatewayTest
class UnreadableRequestsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tasks?q=%",
                "/api/%zz",
                "/api/tasks?q=%4",
                "/api/tasks?q=<script>",
                "/api/tasks?q=\u00e9{}",
                "/api/tasks?q=\\"
            })
    void aTargetThatIsNoAddressIsMalformed(String target) throws IOException {
        assertProblem(RawHttp.get(port, target), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Odd: a\u0001b", "X-Odd: a\u0000b", "X Odd: a", ": a", "X-Odd", "Content-Length: x"})
    void aHeaderThatIsNoneIsMalformed(String header) throws IOException {
        assertProblem(RawHttp.get(port, "/api/tasks", header), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource({"3000, 401, unauthorized", "4200, 414, uri-too-long", "60000, 414, uri-too-long"})
    void aTargetOfMoreThanFourKibibytesIsTooLong(int length, int status, String kind) throws IOException {
        assertProblem(RawHttp.get(port, "/api/tasks?q=" + "x".repeat(length)), status, kind);
    }

    @ParameterizedTest
    @CsvSource({"7000, 401, unauthorized", "8400, 431, headers-too-large", "60000, 431, headers-too-large"})
    void headersOfMoreThanEightKibibytesAreTooLarge(int length, int status, String kind) throws IOException {
        assertProblem(RawHttp.get(port, "/api/tasks", "X-Long: " + "x".repeat(length)), status, kind);
    }

    @Test
    void anAnswerToHeadHasNoBody() throws IOException {
        String answer = RawHttp.send(port, "HEAD /api/%zz HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(RawHttp.isProblem(answer)).isTrue();
        assertThat(answer).endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET\n\n", "GET /\n\n", "\u0016\u0003\u0001\u0002\n\n"})
    void whatIsNoHttpEndsTheConnection(String bytes) throws IOException {
        String answer = RawHttp.send(port, bytes + "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(answer.isEmpty() || RawHttp.isProblem(answer)).as(answer).isTrue();
        assertThat(answer).doesNotContain("HTTP/1.1 5");
    }

    private static void assertProblem(String answer, int status, String kind) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(RawHttp.isProblem(answer)).as(answer).isTrue();
        JsonNode problem = JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + kind);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
    }
}
