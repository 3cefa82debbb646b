package io.taskflow.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import io.taskflow.gateway.fixture.Services;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

/** Bodies that cannot be read to their end, of requests that are with a service by then. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadableBodiesTest {

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n", "-1\n\n", "FFFFFFFFFFFFFFFF\n{}", "2\n{}x\n0\n\n"})
    void areTheClientsFaultWhereTheServiceAnswersBeforeItHasReadThem(String chunks, CapturedOutput log)
            throws IOException {
        services.auth().answers((request, response) -> response.status(400).sendString(Mono.just("{}")));

        assertRefused(chunks, log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n", "-1\n\n", "FFFFFFFFFFFFFFFF\n{}", "2\n{}x\n0\n\n"})
    void areTheClientsFaultWhereTheServiceReadsThemFirst(String chunks, CapturedOutput log) throws IOException {
        services.auth()
                .answers((request, response) -> request.receive()
                        .then(response.status(400).sendString(Mono.just("{}")).then()));

        assertRefused(chunks, log);
    }

    /** Behind the second answer all that was still to be said of the first request has been said. */
    private void assertRefused(String chunks, CapturedOutput log) throws IOException {
        String answer = RawHttp.send(
                port,
                "POST /api/auth/login HTTP/1.1\nHost: localhost\nContent-Type: application/json\n"
                        + "Transfer-Encoding: chunked\n\n" + chunks);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(RawHttp.isProblem(answer)).as(answer).isTrue();
        String whole = RawHttp.send(
                port, "POST /api/auth/login HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: 2\n\n{}");
        assertThat(RawHttp.status(whole)).isEqualTo(400);
        assertThat(log.getOut()).doesNotContain("\"level\":\"ERROR\"");
    }
}
