package io.taskflow.gateway.route;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.CLIENT_RESPONSE_HEADER_NAMES;

import java.util.Collection;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends an answer that is known to be small at once, head and body together; piece by piece it would be three packets, each of which
 * wakes its client. A service that hangs up in the middle of one is then told as what it is, since nothing has been sent.
 */
@Component
class WholeAnswers implements GlobalFilter, Ordered {

    /** Bytes; larger answers, and those of unknown length, go on as they come. */
    private static final int MOST = 64 * 1024;

    /** Around the filter that writes the answer. */
    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange.mutate().response(new Whole(exchange)).build());
    }

    private static final class Whole extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        Whole(ServerWebExchange exchange) {
            super(exchange.getResponse());
            this.exchange = exchange;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            long length = getHeaders().getContentLength();
            return super.writeWith(length >= 0 && length <= MOST ? whole(body) : body);
        }

        private Mono<DataBuffer> whole(Publisher<? extends DataBuffer> body) {
            return DataBufferUtils.join(body, MOST).doOnError(lost -> forgetHead());
        }

        /** What the service said of the answer that never came is not true of the problem that is told instead. */
        private void forgetHead() {
            Collection<String> names = exchange.getAttributeOrDefault(CLIENT_RESPONSE_HEADER_NAMES, Set.<String>of());
            names.forEach(getHeaders()::remove);
        }
    }
}
