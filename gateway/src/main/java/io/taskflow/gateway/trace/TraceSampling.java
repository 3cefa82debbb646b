package io.taskflow.gateway.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps a part of all traces, whatever a client says of its own: neither its {@code sampled} flag nor the choice of a trace
 * id counts, since either would let anybody have everything recorded.
 */
final class TraceSampling implements Sampler {

    private final double probability;

    private TraceSampling(double probability) {
        this.probability = probability;
    }

    /** For requests the part; what belongs to a request shares its fate. */
    static Sampler of(double probability) {
        Sampler own = new TraceSampling(probability);
        return Sampler.parentBasedBuilder(own)
                .setRemoteParentSampled(own)
                .setRemoteParentNotSampled(own)
                .build();
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return ThreadLocalRandom.current().nextDouble() < probability
                ? SamplingResult.recordAndSample()
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "TraceSampling{" + probability + "}";
    }
}
