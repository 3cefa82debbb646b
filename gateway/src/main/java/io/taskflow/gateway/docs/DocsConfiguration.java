package io.taskflow.gateway.docs;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves {@code /docs}: Swagger UI out of its webjar, with nothing loaded from elsewhere. The bare address leads there. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebFluxConfigurer {

    private final String swaggerUi;

    DocsConfiguration(@Value("${taskflow.docs.swagger-ui-version}") String version) {
        this.swaggerUi = "classpath:/META-INF/resources/webjars/swagger-ui/" + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler("/docs/assets/**").addResourceLocations("classpath:/docs/assets/", swaggerUi);
    }

    @Bean
    RouterFunction<ServerResponse> docsPage() {
        var page = new ClassPathResource("docs/index.html");
        return RouterFunctions.route()
                .GET(
                        "/",
                        request -> ServerResponse.temporaryRedirect(URI.create("/docs"))
                                .build())
                .GET(
                        "/docs",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .bodyValue(page))
                .build();
    }
}
