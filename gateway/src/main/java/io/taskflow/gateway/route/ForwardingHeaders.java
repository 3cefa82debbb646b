package io.taskflow.gateway.route;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;
import io.taskflow.gateway.ClientAddress;
import io.taskflow.gateway.GatewaySettings;
import io.taskflow.gateway.trace.RequestTrace;
import java.net.InetAddress;
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
 * Tells a service who asked, in which trace and under which address. What a client says of that itself is dropped, with everything else
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
            "cookie",
            "x-csrf-token");

    /**
     * When we were asked, in milliseconds since 1970. A WebSocket is open for its client before the service behind has heard of
     * it; with this the service can send what happened in between.
     */
    static final String ASKED_AT = "X-TaskFlow-Asked-At";

    private final URI publicUrl;
    private final Clock clock = Clock.systemUTC();

    private final String port;
    private final ClientAddress addresses;
    private final Propagator propagator;

    ForwardingHeaders(GatewaySettings settings, ClientAddress addresses, Propagator propagator) {
        this.publicUrl = settings.publicUrl();
        this.port = Integer.toString(port(publicUrl));
        this.addresses = addresses;
        this.propagator = propagator;
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
        InetAddress client = addresses.of(exchange.getRequest());
        if (client != null) {
            headers.set("X-Forwarded-For", client.getHostAddress());
        }
        headers.set(ASKED_AT, Long.toString(clock.millis()));
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getHost());
        headers.set("X-Forwarded-Port", port);
        Span span = RequestTrace.spanOf(exchange);
        if (span != null) {
            propagator.inject(span.context(), headers, (carrier, name, value) -> headers.set(name, value));
        }
        return headers;
    }

    private static boolean isForClients(String name) {
        return !name.startsWith("x-forwarded-") && !name.startsWith("x-taskflow-") && !NOT_FOR_CLIENTS.contains(name);
    }

    private static int port(URI publicUrl) {
        if (publicUrl.getPort() > 0) {
            return publicUrl.getPort();
        }
        return "https".equals(publicUrl.getScheme()) ? 443 : 80;
    }
}
