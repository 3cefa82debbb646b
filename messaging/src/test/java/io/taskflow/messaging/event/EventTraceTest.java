package io.taskflow.messaging.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final List<SpanData> ended = new ArrayList<>();
    private final EventTrace trace = trace();

    @Test
    void work_is_part_of_the_trace_that_its_message_belongs_to() {
        trace.continueFrom("00-" + TRACE + "-b7ad6b7169203331-01", "work", () -> {});

        assertThat(ended).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        });
    }

    @Test
    void work_that_fails_is_seen_to_fail() {
        var bug = new IllegalStateException("a bug");

        assertThatThrownBy(() -> trace.continueFrom(null, "work", () -> {
                    throw bug;
                }))
                .isSameAs(bug);

        assertThat(ended)
                .singleElement()
                .extracting(span -> span.getStatus().getStatusCode())
                .isEqualTo(StatusCode.ERROR);
    }

    private EventTrace trace() {
        Tracer tracer = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new Collected()))
                .build()
                .get("test");
        var propagator = new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer);
        return new EventTrace(new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> {}), propagator);
    }

    private final class Collected implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            ended.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
