package io.taskflow.gateway.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import io.taskflow.gateway.GatewaySettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Hangs up on a client whose request's head trickles in. Reactor Netty bounds the silence before a head and the whole body, and
 * each byte of a head begins that silence anew. While an answer to an earlier request is under way nobody waits for the next head.
 */
@Component
class HeadTimeout implements NettyServerCustomizer {

    private final Duration longest;

    HeadTimeout(GatewaySettings settings) {
        this.longest = settings.headTimeout();
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, client) -> watch(channel.pipeline()));
    }

    private void watch(ChannelPipeline pipeline) {
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            Heads heads = new Heads();
            pipeline.addBefore(NettyPipeline.HttpCodec, "bytes-of-heads", new Bytes(heads));
            pipeline.addAfter(NettyPipeline.HttpCodec, "whole-heads", heads);
        }
    }

    /** Behind the decoder: which part of a request is under way, and how many requests wait for the end of their answer. */
    private static final class Heads extends ChannelDuplexHandler {

        private long arrived;
        private long answered;
        private boolean inBody;

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof HttpRequest) {
                arrived++;
                inBody = true;
            }
            if (part instanceof LastHttpContent) {
                inBody = false;
            }
            context.fireChannelRead(part);
        }

        @Override
        public void write(ChannelHandlerContext context, Object part, ChannelPromise written) throws Exception {
            if (part instanceof LastHttpContent && !isInterim(part)) {
                answered++;
            }
            super.write(context, part, written);
        }

        /** "100 Continue" comes before the answer. */
        private static boolean isInterim(Object part) {
            return part instanceof HttpResponse response
                    && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }

        boolean isAnswering() {
            return answered < arrived;
        }
    }

    /** Before the decoder: bytes that end no head begin to wait for its end. */
    private final class Bytes extends ChannelInboundHandlerAdapter {

        private final Heads heads;
        private @Nullable Future<?> deadline;

        Bytes(Heads heads) {
            this.heads = heads;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            boolean body = heads.inBody;
            long before = heads.arrived;
            context.fireChannelRead(bytes);
            if (heads.arrived != before) {
                cancel();
            } else if (!body && deadline == null && isHttp(context)) {
                begin(context);
            }
        }

        private void begin(ChannelHandlerContext context) {
            deadline = context.executor().schedule(() -> hangUp(context), longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the end of it
        private void hangUp(ChannelHandlerContext context) {
            if (heads.isAnswering()) {
                begin(context);
            } else if (isHttp(context)) {
                context.close();
            }
        }

        /** An upgrade takes the decoder away. */
        private boolean isHttp(ChannelHandlerContext context) {
            return context.pipeline().get(NettyPipeline.HttpCodec) != null;
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            cancel();
            context.fireChannelInactive();
        }

        private void cancel() {
            if (deadline != null) {
                deadline.cancel(false);
                deadline = null;
            }
        }
    }
}
