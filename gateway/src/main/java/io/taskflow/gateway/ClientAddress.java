package io.taskflow.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. Each trusted proxy appends the address that asked it to {@code X-Forwarded-For}, so that the client is as far
 * from the right as there are proxies; what is further left anybody can write. Spring's resolver gives up where a client and a
 * proxy each send a header of that name.
 */
@Component
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final int proxies;

    ClientAddress(GatewaySettings settings) {
        this.proxies = settings.trustedProxies();
    }

    /** The client's address; the nearest proxy's where the proxies did not say, null where the connection is gone. */
    public @Nullable InetAddress of(ServerHttpRequest request) {
        InetAddress told = proxies == 0 ? null : told(request.getHeaders().getOrEmpty(FORWARDED_FOR));
        InetSocketAddress peer = request.getRemoteAddress();
        return told != null || peer == null ? told : peer.getAddress();
    }

    private @Nullable InetAddress told(List<String> headers) {
        String[] hops = String.join(",", headers).split(",", -1);
        return hops.length < proxies ? null : address(hops[hops.length - proxies].strip());
    }

    /** Some proxies tell the port, too. */
    private static @Nullable InetAddress address(String hop) {
        String host = hop.replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1");
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }
}
