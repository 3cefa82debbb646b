package io.taskflow.gateway.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The one span of a request, read from the request itself: no thread carries it, which every operator would pay for. */
public final class RequestTrace {

    private RequestTrace() {}

    /** The span of the whole request, if it is traced. */
    public static @Nullable Span spanOf(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(request -> request.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .orElse(null);
    }

    /** The id that clients, logs and services know the request by. */
    public static @Nullable String idOf(ServerWebExchange exchange) {
        Span span = spanOf(exchange);
        return span == null ? null : span.context().traceId();
    }
}
