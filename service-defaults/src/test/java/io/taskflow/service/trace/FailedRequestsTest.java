package io.taskflow.service.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@ExampleTest
@Import(FailedRequestsTest.Spans.class)
@TestPropertySource(properties = "management.tracing.sampling.probability=1")
class FailedRequestsTest {
    private final Http http;
    private final Spans spans;

    FailedRequestsTest(Http http, Spans spans) {
        this.http = http;
        this.spans = spans;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/failures/BUG, ERROR",
        "/api/failures/DATABASE, ERROR",
        "/api/failures/BROKER, ERROR",
        "/api/failures/STALE, UNSET",
        "/api/nothing, UNSET",
        "/api/notes/me, UNSET"
    })
    void aSpanSaysWhetherTheServiceFailed(String path, StatusCode expected) {
        String trace = "0af7651916cd43dd8448eb211c80" + "%04x".formatted(path.hashCode() & 0xffff);
        http.send(
                path,
                request -> http.as(Person.ALICE, request)
                        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                        .GET());

        SpanData span = await().until(() -> spans.ofServer(trace), Objects::nonNull);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(expected);
    }

    /** Keeps what has ended. */
    static final class Spans implements SpanProcessor {
        private final Queue<SpanData> ended = new ConcurrentLinkedQueue<>();

        @Nullable
        SpanData ofServer(String trace) {
            return ended.stream()
                    .filter(span -> span.getTraceId().equals(trace) && span.getKind() == SpanKind.SERVER)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
