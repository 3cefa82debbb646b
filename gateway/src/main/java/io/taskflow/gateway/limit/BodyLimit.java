package io.taskflow.gateway.limit;

import io.taskflow.gateway.GatewaySettings;
import io.taskflow.gateway.problem.Refusals;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses a body that is too large, announced (Content-Length) or not (chunked), with 413, and one that trickles in with 408. */
@Component
@Order(0)
class BodyLimit implements WebFilter {

    private final long maxBytes;
    private final Mono<DataBuffer> deadline;

    BodyLimit(GatewaySettings settings) {
        this.maxBytes = settings.maxBody().toBytes();
        this.deadline =
                Mono.delay(settings.bodyTimeout()).then(Mono.error(() -> Refusals.of(ProblemKind.REQUEST_TIMEOUT)));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() > maxBytes) {
            return Mono.error(Refusals.of(ProblemKind.TOO_LARGE));
        }
        if (headers.getContentLength() <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        return chain.filter(
                exchange.mutate().request(limited(exchange.getRequest())).build());
    }

    private ServerHttpRequest limited(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> counted(super.getBody().onErrorMap(BodyLimit::gone)))
                        .takeUntilOther(deadline);
            }
        };
    }

    /** Else a client that goes away in the middle of its body would look like a service that does. */
    private static ProblemException gone(Throwable failure) {
        return Refusals.of(ProblemKind.REQUEST_TIMEOUT);
    }

    private Flux<DataBuffer> counted(Flux<DataBuffer> body) {
        AtomicLong seen = new AtomicLong();
        return body.handle((buffer, sink) -> {
            if (seen.addAndGet(buffer.readableByteCount()) > maxBytes) {
                DataBufferUtils.release(buffer);
                sink.error(Refusals.of(ProblemKind.TOO_LARGE));
            } else {
                sink.next(buffer);
            }
        });
    }
}
