package io.taskflow.messaging.event;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.taskflow.contracts.event.CloudEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context through the envelope, so that one trace runs from the request to its last effect. */
public final class EventTrace {

    private static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public EventTrace(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The current trace as a {@code traceparent}; null outside of one. */
    public @Nullable String current() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        propagator.inject(span.context(), fields, (carrier, field, value) -> fields.put(field, value));
        return fields.get(TRACEPARENT);
    }

    /** Runs {@code work} as part of the trace that the event belongs to. */
    @SuppressWarnings("try") // the scope is only opened and closed
    public void continueFrom(CloudEvent<?> event, String spanName, Runnable work) {
        Span span = propagator
                .extract(event, (carrier, field) -> TRACEPARENT.equals(field) ? carrier.traceparent() : null)
                .name(spanName)
                .kind(Span.Kind.CONSUMER)
                .start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
