package io.taskflow.task.task;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.service.page.Page;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** HTTP answers the bus's snapshot, which knows nothing of OpenAPI: its name and what there is to say of its fields is said here. */
@Component
class TaskSchema implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass() == Page.class && isTask(java.containedType(0))) {
            return chain.next().resolve(type.name("PageTask"), context, chain);
        }
        if (!isTask(java)) {
            return chain.next().resolve(type, context, chain);
        }
        Schema<?> schema = chain.next().resolve(type.name("Task"), context, chain);
        describe(context.getDefinedModels().get("Task"));
        return schema;
    }

    private static boolean isTask(@Nullable JavaType type) {
        return type != null && type.getRawClass() == TaskSnapshot.class;
    }

    private static void describe(@Nullable Schema<?> task) {
        if (task != null) {
            property(task, "key").setExample("WEB-12");
            property(task, "number").setDescription("From 1, within the project");
            property(task, "description").setDescription("Markdown");
            property(task, "priority").setDescription("Null as long as nobody has set it");
            property(task, "position").setDescription("Fractional index, compared byte by byte");
            property(task, "version").setDescription("The ETag: one more with each change");
            property(task, "completedAt").setDescription("When it was done; null unless it is");
        }
    }

    private static Schema<?> property(Schema<?> task, String name) {
        return Objects.requireNonNull((Schema<?>) task.getProperties().get(name), name);
    }
}
