package io.taskflow.gateway.route;

import static io.taskflow.gateway.route.Service.AUTH;
import static io.taskflow.gateway.route.Service.NOTIFICATION;
import static io.taskflow.gateway.route.Service.OPERATIONS;
import static io.taskflow.gateway.route.Service.SUGGESTION;
import static io.taskflow.gateway.route.Service.TASK;
import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;
import static org.springframework.http.HttpHeaders.ACCEPT_ENCODING;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.UPGRADE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.taskflow.gateway.docs.PublicServer;
import io.taskflow.gateway.problem.AskedService;
import io.taskflow.gateway.security.OpenCalls;
import java.util.function.UnaryOperator;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The table of routes. What is not in it does not exist: 404. A service's {@code /actuator} is never in it. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private final ServiceSettings services;
    private final PublicServer publicServer;
    private final SocketLimit sockets;

    Routes(ServiceSettings services, PublicServer publicServer, SocketLimit sockets) {
        this.services = services;
        this.publicServer = publicServer;
        this.sockets = sockets;
    }

    /** Looked through from the top for each request: the busiest first, but what is an exception from a later one before it. */
    @Bean
    RouteLocator routeTable(RouteLocatorBuilder builder) {
        return builder.routes()
                .route("changes", at -> api(at.path("/api/tasks/changes"), NOTIFICATION))
                .route("task", at -> api(at.path("/api/projects/**", "/api/tasks/**", "/api/filters/**"), TASK))
                .route("suggestion", at -> api(at.path("/api/suggestions/**", "/api/admin/suggestions/**"), SUGGESTION))
                .route("notification", at -> api(at.path("/api/notifications/**"), NOTIFICATION))
                .route("open-calls", at -> openCalls(at))
                .route(
                        "auth",
                        at -> api(
                                at.path(
                                        "/api/auth/**",
                                        "/api/users/**",
                                        "/api/admin/users/**",
                                        "/api/admin/integrations/**",
                                        "/api/admin/audit/**"),
                                AUTH))
                .route(
                        "operations",
                        at -> api(
                                at.path("/api/admin/dead-letters/**", "/api/admin/events/**", "/api/admin/system/**"),
                                OPERATIONS))
                .route("live", at -> live(at.path("/ws")))
                .route("auth-docs", at -> docs(at.path("/v3/api-docs/auth"), AUTH))
                .route("task-docs", at -> docs(at.path("/v3/api-docs/task"), TASK))
                .route("suggestion-docs", at -> docs(at.path("/v3/api-docs/suggestion"), SUGGESTION))
                .route("notification-docs", at -> docs(at.path("/v3/api-docs/notification"), NOTIFICATION))
                .route("operations-docs", at -> docs(at.path("/v3/api-docs/operations"), OPERATIONS))
                .build();
    }

    private Buildable<Route> openCalls(PredicateSpec at) {
        var calls = at.method(POST).and().path(OpenCalls.PATHS.toArray(String[]::new));
        return forward(calls, AUTH, filters -> guarded(filters, AUTH).removeRequestHeader(AUTHORIZATION));
    }

    private Buildable<Route> api(BooleanSpec at, Service service) {
        return forward(at, service, filters -> guarded(filters, service));
    }

    private static GatewayFilterSpec guarded(GatewayFilterSpec filters, Service service) {
        return filters.circuitBreaker(circuit -> circuit.setName(service.id()));
    }

    private Buildable<Route> docs(BooleanSpec at, Service service) {
        return forward(
                at.and().method(GET),
                service,
                filters -> filters.setPath("/v3/api-docs")
                        .removeRequestHeader(ACCEPT_ENCODING)
                        .modifyResponseBody(String.class, String.class, publicServer));
    }

    /** No circuit and no time-out: a socket lives for hours. The service itself says what it thinks of the token. */
    private Buildable<Route> live(BooleanSpec at) {
        return at.and()
                .method(GET)
                .and()
                .header(UPGRADE, "(?i)websocket")
                .filters(filters -> filters.filter(sockets))
                .metadata(AskedService.METADATA, NOTIFICATION.id())
                .uri(services.notification());
    }

    private Buildable<Route> forward(BooleanSpec at, Service service, UnaryOperator<GatewayFilterSpec> filters) {
        UriSpec route = at.filters(all -> filters.apply(all).filter(Routes::withoutUpgrade));
        return route.metadata(AskedService.METADATA, service.id())
                .metadata(
                        RESPONSE_TIMEOUT_ATTR, service.responseTimeout(services).toMillis())
                .uri(service.url(services));
    }

    /** Only /ws may become a WebSocket. Next to no request asks for it, and the others need not be copied. */
    private static Mono<Void> withoutUpgrade(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!exchange.getRequest().getHeaders().containsHeader(UPGRADE)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> headers.remove(UPGRADE)))
                .build());
    }
}
