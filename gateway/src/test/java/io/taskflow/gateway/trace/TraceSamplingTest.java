package io.taskflow.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceSamplingTest {

    /** Of all ids the one that a sampler by trace id keeps first. */
    private static final String TRACE = "00000000000000010000000000000001";

    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void aClientCannotHaveItsTraceKept() {
        assertThat(decision(0, remote(TraceFlags.getSampled()))).isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void aClientCannotKeepItsTraceFromUs() {
        assertThat(decision(1, remote(TraceFlags.getDefault()))).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @Test
    void whatBelongsToARequestSharesItsFate() {
        SpanContext own = SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());

        assertThat(decision(0, own)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    private static SpanContext remote(TraceFlags flags) {
        return SpanContext.createFromRemoteParent(TRACE, SPAN, flags, TraceState.getDefault());
    }

    private static SamplingDecision decision(double probability, SpanContext parent) {
        Context context = Context.root().with(Span.wrap(parent));
        return TraceSampling.of(probability)
                .shouldSample(context, TRACE, "GET", SpanKind.SERVER, Attributes.empty(), List.of())
                .getDecision();
    }
}
