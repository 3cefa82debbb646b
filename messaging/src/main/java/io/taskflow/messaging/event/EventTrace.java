package io.taskflow.messaging.event;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context through the envelope, so that one trace runs from the request to its last effect. */
public final class EventTrace {

    /** Header and attribute that carry the trace context (W3C). */
    public static final String TRACEPARENT = "traceparent";

    private static final Pattern TRACE_CONTEXT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

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

    /** What a stranger told, if it is a {@code traceparent} as W3C Trace Context has it (55 characters); null if it is anything else. */
    public static @Nullable String wellFormed(@Nullable String told) {
        return told != null && TRACE_CONTEXT.matcher(told).matches() ? told : null;
    }

    /** The trace id in a {@code traceparent}; null where it has none. */
    public static @Nullable String traceId(@Nullable String traceparent) {
        String known = wellFormed(traceparent);
        return known == null ? null : known.substring(3, 35);
    }

    /** Runs {@code work} as part of the trace that a message belongs to, or of a new one; what it throws is told in its span, too. */
    @SuppressWarnings("try") // the scope is only opened and closed
    public void continueFrom(@Nullable String traceparent, String spanName, Runnable work) {
        String known = wellFormed(traceparent);
        Span span = propagator
                .extract(
                        known == null ? "" : known,
                        (carrier, field) -> TRACEPARENT.equals(field) && !carrier.isEmpty() ? carrier : null)
                .name(spanName)
                .kind(Span.Kind.CONSUMER)
                .start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException | Error failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }
}
