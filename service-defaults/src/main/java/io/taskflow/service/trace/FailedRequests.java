package io.taskflow.service.trace;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.transport.RequestReplyReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;

/** Marks the span of a request that was answered with 5xx as failed; of a failure that became a problem document Spring tells nobody. */
final class FailedRequests implements ObservationFilter {

    @Override
    public Context map(Context context) {
        Span span = spanOf(context);
        if (context instanceof RequestReplyReceiverContext<?, ?>
                && context.getError() == null
                && span != null
                && "SERVER_ERROR".equals(valueOf(context, "outcome"))) {
            span.error(new Answered(valueOf(context, "status")));
        }
        return context;
    }

    private static @Nullable Span spanOf(Context context) {
        TracingContext tracing = context.get(TracingContext.class);
        return tracing == null ? null : tracing.getSpan();
    }

    private static @Nullable String valueOf(Context context, String key) {
        KeyValue value = context.getLowCardinalityKeyValue(key);
        return value == null ? null : value.getValue();
    }

    /** Tells the status; where it came from the log says. */
    private static final class Answered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Answered(@Nullable String status) {
            super("answered with " + status, null, false, false);
        }
    }
}
