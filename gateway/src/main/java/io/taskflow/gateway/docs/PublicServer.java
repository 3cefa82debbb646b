package io.taskflow.gateway.docs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taskflow.gateway.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.factory.rewrite.RewriteFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts the gateway's public address into a service's OpenAPI document in place of the service's own; the same document is rewritten once. */
@Component
public class PublicServer implements RewriteFunction<String, String> {

    /** Documents that are kept: one for each service, and each service's older one while it is being replaced. */
    private static final int MOST = 10;

    private final JsonMapper json;
    private final String publicUrl;
    private final Cache<String, String> rewritten =
            Caffeine.newBuilder().maximumSize(MOST).build();

    PublicServer(JsonMapper json, GatewaySettings settings) {
        this.json = json;
        this.publicUrl = settings.publicUrl().toString();
    }

    @Override
    public Publisher<String> apply(ServerWebExchange exchange, @Nullable String document) {
        if (document == null) {
            return Mono.empty();
        }
        boolean found = HttpStatus.OK.equals(exchange.getResponse().getStatusCode());
        return Mono.fromSupplier(() -> found ? rewritten.get(document, this::withPublicServer) : document);
    }

    private String withPublicServer(String document) {
        if (!(json.readTree(document) instanceof ObjectNode openApi)) {
            return document;
        }
        openApi.putArray("servers").addObject().put("url", publicUrl);
        return json.writeValueAsString(openApi);
    }
}
