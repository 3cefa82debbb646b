package io.taskflow.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.CONNECT_TIMEOUT_ATTR;
import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** The table of routes. What is not in it does not exist: 404. A service's {@code /actuator} is never in it. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private final ServiceSettings services;

    Routes(ServiceSettings services) {
        this.services = services;
    }

    @Bean
    RouteLocator routeTable(RouteLocatorBuilder builder) {
        var routes = builder.routes();
        for (Api api : apis()) {
            routes.route(api.service(), request -> forward(request, api));
            routes.route(api.service() + "-docs", request -> forwardDocs(request, api));
        }
        routes.route("live", this::forwardLive);
        return routes.build();
    }

    private List<Api> apis() {
        return List.of(
                api("auth", services.auth(), "/api/auth/**", "/api/users/**", "/api/admin/users/**"),
                api("task", services.task(), "/api/projects/**", "/api/tasks/**"),
                new Api(
                        "suggestion",
                        services.suggestion(),
                        services.suggestionTimeout(),
                        List.of("/api/suggestions/**")),
                api("notification", services.notification(), "/api/notifications/**"));
    }

    private Api api(String service, URI url, String... paths) {
        return new Api(service, url, services.responseTimeout(), List.of(paths));
    }

    private Buildable<Route> forward(PredicateSpec request, Api api) {
        return request.path(api.paths().toArray(String[]::new))
                .filters(filters -> filters
                        // Only /ws may become a WebSocket.
                        .removeRequestHeader(HttpHeaders.UPGRADE)
                        .circuitBreaker(circuit -> circuit.setName(api.service())))
                .metadata(CONNECT_TIMEOUT_ATTR, services.connectTimeout().toMillis())
                .metadata(RESPONSE_TIMEOUT_ATTR, api.timeout().toMillis())
                .uri(api.url());
    }

    private Buildable<Route> forwardDocs(PredicateSpec request, Api api) {
        return request.method(HttpMethod.GET)
                .and()
                .path("/v3/api-docs/" + api.service())
                .filters(filters ->
                        filters.removeRequestHeader(HttpHeaders.UPGRADE).setPath("/v3/api-docs"))
                .metadata(CONNECT_TIMEOUT_ATTR, services.connectTimeout().toMillis())
                .metadata(RESPONSE_TIMEOUT_ATTR, api.timeout().toMillis())
                .uri(api.url());
    }

    private Buildable<Route> forwardLive(PredicateSpec request) {
        return request.method(HttpMethod.GET)
                .and()
                .path("/ws")
                .and()
                .header(HttpHeaders.UPGRADE, "(?i)websocket")
                .uri(services.notification());
    }

    private record Api(String service, URI url, Duration timeout, List<String> paths) {}
}
