package io.taskflow.suggestion.job;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Continues the trace of the request that asked for a job, across the time it waited in the table. */
@Component
class JobTrace {

    private final Tracer tracer;
    private final Propagator propagator;

    JobTrace(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
        this.propagator = propagator.getIfAvailable(() -> Propagator.NOOP);
    }

    @SuppressWarnings("try") // the scope is only opened and closed
    void continueFrom(@Nullable String traceparent, Runnable work) {
        Span span = propagator
                .extract(this, (carrier, field) -> "traceparent".equals(field) ? traceparent : null)
                .name("suggestion-service.job")
                .start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
