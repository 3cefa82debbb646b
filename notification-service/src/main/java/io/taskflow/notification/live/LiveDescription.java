package io.taskflow.notification.live;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts the WebSocket and its frames, which no controller shows, into the OpenAPI document. */
@Component
class LiveDescription implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        OpenAPI live = live();
        live.getPaths().forEach((path, item) -> api.getPaths().addPathItem(path, item));
        live.getComponents()
                .getSchemas()
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    }

    private static OpenAPI live() {
        try (InputStream file = new ClassPathResource("live-openapi.json").getInputStream()) {
            return Json31.mapper().readValue(file, OpenAPI.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
