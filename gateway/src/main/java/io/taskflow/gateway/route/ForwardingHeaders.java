package io.taskflow.gateway.route;

import io.taskflow.gateway.GatewaySettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells a service who asked and under which address. What a client says of that itself is dropped, with everything else
 * a service might take for the gateway's word; the address is the configured one, so no Host header can forge links.
 */
@Component
class ForwardingHeaders implements HttpHeadersFilter, Ordered {

    /** Dropped together with everything that begins with X-Forwarded- or X-TaskFlow-. */
    private static final List<String> NOT_FOR_CLIENTS = List.of(
            "forwarded",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-original-host",
            "x-http-method-override",
            "x-client-ip",
            "true-client-ip",
            "proxy-connection",
            "proxy",
            "cookie");

    /**
     * When we were asked, in milliseconds since 1970. A WebSocket is open for its client before the service behind has heard of
     * it; with this the service can send what happened in between.
     */
    static final String ASKED_AT = "X-TaskFlow-Asked-At";

    private final URI publicUrl;
    private final Clock clock = Clock.systemUTC();

    ForwardingHeaders(GatewaySettings settings) {
        this.publicUrl = settings.publicUrl();
    }

    /** After all others: the filter of hop-by-hop headers drops whatever a client names in Connection. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        input.forEach((name, values) -> {
            if (isForClients(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        InetSocketAddress client = exchange.getRequest().getRemoteAddress();
        if (client != null && client.getAddress() != null) {
            headers.set("X-Forwarded-For", client.getAddress().getHostAddress());
        }
        headers.set(ASKED_AT, Long.toString(clock.millis()));
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getHost());
        headers.set("X-Forwarded-Port", Integer.toString(port()));
        return headers;
    }

    private static boolean isForClients(String name) {
        return !name.startsWith("x-forwarded-") && !name.startsWith("x-taskflow-") && !NOT_FOR_CLIENTS.contains(name);
    }

    private int port() {
        if (publicUrl.getPort() > 0) {
            return publicUrl.getPort();
        }
        return "https".equals(publicUrl.getScheme()) ? 443 : 80;
    }
}
