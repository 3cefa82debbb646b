package io.taskflow.task.list;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in OpenAPI that a list of tasks has one of two shapes. A card has whatever a task has, so its schema is made of the task's. */
@Component
class TaskCardSchema implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        Schema<?> page = new Schema<>();
        // Not one of them: an empty page is both.
        page.anyOf(List.of(reference("TaskPage"), reference("TaskCardPage")));
        var list = of(api.getPaths(), "/api/tasks").getGet();
        of(list.getResponses(), "200").getContent().values().forEach(content -> content.schema(page));
        schemas.put("TaskCard", changed(of(schemas, "Task"), "description", "hasDescription", new BooleanSchema()));
        Schema<?> cards = new ArraySchema().items(reference("TaskCard"));
        schemas.put("TaskCardPage", changed(of(schemas, "TaskPage"), "items", "items", cards));
    }

    private static <T> T of(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    /** The same schema with one property instead of another. */
    private static Schema<?> changed(Schema<?> schema, String without, String with, Schema<?> property) {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        schema.getProperties().forEach((name, value) -> properties.put(name, value));
        properties.remove(without);
        properties.put(with, property);
        List<String> required = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        required.remove(without);
        required.add(with);
        Schema<?> changed = new Schema<>();
        changed.setTypes(schema.getTypes());
        properties.forEach(changed::addProperty);
        changed.setRequired(required);
        return changed;
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
