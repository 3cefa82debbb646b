package io.taskflow.gateway.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import reactor.core.publisher.Mono;

/**
 * Serves the web application: files under {@code /assets/} have their content's hash in their names and are kept for ever, everything else is asked for
 * anew. A path that only the page itself knows is answered with the page.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /** Paths with no page of the application below them. */
    private static final List<String> OTHERS =
            List.of("/api", "/ws", "/login", "/logout", "/actuator", "/docs", "/asyncapi", "/v3", "/assets");

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String files;
    private final Resource page;

    WebConfiguration(WebSettings settings, ResourceLoader resources) {
        this.files = settings.files();
        this.page = resources.getResource(files + "index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        if (page.exists()) {
            resources
                    .addResourceHandler("/assets/**")
                    .addResourceLocations(files + "assets/")
                    .setCacheControl(FOR_EVER)
                    .resourceChain(true)
                    .addResolver(new EncodedResourceResolver());
            resources.addResourceHandler("/*.*").addResourceLocations(files).setCacheControl(CacheControl.noCache());
        }
    }

    /** Before the page at / that leads to the documents. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> webApplication() {
        RequestPredicate pages = request -> page.exists() && isPage(request);
        return RouterFunctions.route(
                RequestPredicates.GET("/**")
                        .and(RequestPredicates.accept(MediaType.TEXT_HTML))
                        .and(pages),
                request -> show());
    }

    /** A name with a dot is a file's. */
    private static boolean isPage(ServerRequest request) {
        String path = request.path();
        return OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"))
                && path.indexOf('.', path.lastIndexOf('/')) < 0
                && request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    private Mono<ServerResponse> show() {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .bodyValue(page);
    }
}
