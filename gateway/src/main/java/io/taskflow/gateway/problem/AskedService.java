package io.taskflow.gateway.problem;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;

/** Which service a request was passed on to, for the operator's eyes. */
public final class AskedService {

    /** The metadata of a route that tells its service's id. */
    public static final String METADATA = "service";

    private AskedService() {}

    /** The service's name, or "a service" where the request came to no route. */
    static String of(ServerWebExchange exchange) {
        return exchange.getAttribute(GATEWAY_ROUTE_ATTR) instanceof Route route
                        && route.getMetadata().get(METADATA) instanceof String id
                ? id + "-service"
                : "a service";
    }
}
