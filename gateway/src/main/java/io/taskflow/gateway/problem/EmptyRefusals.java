package io.taskflow.gateway.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.ReferenceCountUtil;
import io.taskflow.service.problem.Problem;
import io.taskflow.service.problem.ProblemKind;
import java.util.List;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the problem document into refusals that Reactor Netty and Spring's adapter send empty: of requests that cannot be read, so that
 * no filter ever sees them. They have neither a path that could be told nor a trace.
 */
@Component
class EmptyRefusals implements NettyServerCustomizer {

    private final JsonMapper json;

    EmptyRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        Documents documents = new Documents();
        return server.doOnChannelInit((observer, channel, client) -> behindTheCodec(channel.pipeline(), documents));
    }

    private static void behindTheCodec(ChannelPipeline pipeline, Documents documents) {
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            pipeline.addAfter(NettyPipeline.HttpCodec, "empty-refusals", documents);
        }
    }

    private byte[] document(int status) {
        ProblemKind kind = ProblemKind.of(HttpStatusCode.valueOf(status));
        return json.writeValueAsBytes(
                new Problem(kind.type(), kind.title(), status, Refusals.of(kind).detail(), null, null, List.of()));
    }

    @Sharable
    private final class Documents extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object part, ChannelPromise written) throws Exception {
            super.write(
                    context,
                    part instanceof FullHttpResponse answer && isEmptyRefusal(answer) ? filled(answer) : part,
                    written);
        }

        /** An answer to HEAD is empty, too, but tells the type of what it leaves out. */
        private static boolean isEmptyRefusal(FullHttpResponse answer) {
            return answer.status().code() >= 400
                    && !answer.content().isReadable()
                    && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
        }

        private FullHttpResponse filled(FullHttpResponse empty) {
            byte[] document = document(empty.status().code());
            FullHttpResponse answer = empty.replace(Unpooled.wrappedBuffer(document));
            ReferenceCountUtil.release(empty);
            answer.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .set(HttpHeaderNames.CONTENT_LENGTH, document.length)
                    .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                    .set("X-Content-Type-Options", "nosniff");
            return answer;
        }
    }
}
