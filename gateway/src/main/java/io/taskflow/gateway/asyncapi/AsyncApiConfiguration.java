package io.taskflow.gateway.asyncapi;

import io.taskflow.gateway.problem.Refusals;
import io.taskflow.service.problem.ProblemKind;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves {@code /asyncapi}, open to all and without a line from elsewhere, and what the page and tools read. */
@Configuration(proxyBeanMethods = false)
class AsyncApiConfiguration implements WebFluxConfigurer {

    /** RFC 9512. */
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler("/asyncapi/assets/**").addResourceLocations("classpath:/asyncapi/assets/");
    }

    @Bean
    RouterFunction<ServerResponse> asyncApi(AsyncApiDocument document) {
        var page = new ClassPathResource("asyncapi/index.html");
        return RouterFunctions.route()
                .GET(
                        "/asyncapi",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .bodyValue(page))
                .GET(
                        "/asyncapi/",
                        request -> ServerResponse.temporaryRedirect(URI.create("/asyncapi"))
                                .build())
                .GET("/asyncapi.yaml", request -> answer(YAML, document.yaml()))
                .GET("/asyncapi.json", request -> answer(MediaType.APPLICATION_JSON, document.json()))
                .GET("/asyncapi/schemas/{file}", request -> answer(SCHEMA, document.schema(file(request))))
                .GET(
                        "/asyncapi/samples/{file}",
                        request -> answer(MediaType.APPLICATION_JSON, document.sample(file(request))))
                .build();
    }

    private static String file(ServerRequest request) {
        return request.pathVariable("file");
    }

    private static Mono<ServerResponse> answer(MediaType type, @Nullable String text) {
        if (text == null) {
            return Mono.error(Refusals.of(ProblemKind.NOT_FOUND));
        }
        return ServerResponse.ok().contentType(type).bodyValue(text);
    }
}
