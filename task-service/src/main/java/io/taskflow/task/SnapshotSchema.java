package io.taskflow.task;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.service.openapi.schema.Presence;
import io.taskflow.task.subtask.TaskView;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** HTTP answers the bus's snapshots, which know nothing of OpenAPI: what there is to say of a task's fields is said here. */
@Component
class SnapshotSchema implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass() == TaskView.class) {
            var task = new AnnotatedType(TaskSnapshot.class).name("Task").resolveAsRef(type.isResolveAsRef());
            return resolve(task, context, chain);
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (java != null && java.getRawClass() == TaskSnapshot.class) {
            describe(context.getDefinedModels().get("Task"));
        }
        return schema;
    }

    private static void describe(@Nullable Schema<?> task) {
        if (task != null) {
            property(task, "key").setExample("WEB-12");
            property(task, "number").setDescription("From 1, within the project");
            property(task, "description").setDescription("Markdown");
            property(task, "priority").setDescription("Null as long as nobody has set it");
            property(task, "reminders").setDescription("Moments, or how long before the due date (ISO 8601)");
            property(task, "position").setDescription("Fractional index, compared byte by byte");
            property(task, "version").setDescription("The ETag: one more with each change");
            property(task, "completedAt").setDescription("When it was done; null unless it is");
            task.addProperty("subtasks", Presence.leftOut(subtasks()));
        }
    }

    private static Schema<?> subtasks() {
        Schema<?> subtasks =
                new ObjectSchema().addProperty("done", new IntegerSchema()).addProperty("total", new IntegerSchema());
        subtasks.setDescription(
                "With include=subtasks only: how far the tasks directly under it are, without cancelled ones");
        subtasks.setRequired(List.of("done", "total"));
        return subtasks;
    }

    private static Schema<?> property(Schema<?> task, String name) {
        return Objects.requireNonNull((Schema<?>) task.getProperties().get(name), name);
    }
}
