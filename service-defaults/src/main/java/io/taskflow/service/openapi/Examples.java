package io.taskflow.service.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * One example for each schema that is sent or answered, out of the resources {@value #FILE}, which have them by the schema's name.
 * A page's is made of that of what is on it.
 */
final class Examples implements GlobalOpenApiCustomizer, Ordered {
    static final String FILE = "openapi-examples.json";
    private static final String PAGE = "Page";

    private final ObjectMapper mapper = Json.mapper();
    private final ObjectNode examples = mapper.createObjectNode();

    Examples(ResourcePatternResolver resources) {
        try {
            for (Resource file : resources.getResources("classpath*:" + FILE)) {
                try (InputStream stream = file.getInputStream()) {
                    examples.setAll((ObjectNode) mapper.readTree(stream));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().forEach((name, schema) -> describe(name, schema));
        }
    }

    private void describe(String name, Schema<?> schema) {
        JsonNode example = of(name);
        if (example != null) {
            schema.setExample(example);
        }
    }

    private @Nullable JsonNode of(String name) {
        if (examples.has(name) || !name.endsWith(PAGE)) {
            return examples.get(name);
        }
        JsonNode item = examples.get(name.substring(0, name.length() - PAGE.length()));
        if (item == null) {
            return null;
        }
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("items").add(item);
        page.putNull("nextCursor");
        return page;
    }

    /** After all that make schemas. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
