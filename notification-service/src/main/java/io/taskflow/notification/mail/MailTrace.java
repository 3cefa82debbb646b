package io.taskflow.notification.mail;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Goes on with the trace of the request that caused an e-mail, however much later it is sent. */
@Component
class MailTrace {

    private final Tracer tracer;
    private final Propagator propagator;

    MailTrace(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
        this.propagator = propagator.getIfAvailable(() -> Propagator.NOOP);
    }

    @SuppressWarnings("try") // the scope is only opened and closed
    void continueFrom(Email email, Runnable work) {
        Span span = propagator
                .extract(email, (carrier, field) -> "traceparent".equals(field) ? carrier.traceparent() : null)
                .name("e-mail")
                .kind(Span.Kind.CLIENT)
                .start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
