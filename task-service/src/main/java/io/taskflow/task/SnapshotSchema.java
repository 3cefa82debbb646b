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
import io.taskflow.service.page.Page;
import io.taskflow.task.subtask.TaskView;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** HTTP answers the bus's snapshots, which know nothing of OpenAPI: their names, and what there is to say of a task's fields, is said here. */
@Component
class SnapshotSchema implements ModelConverter {
    private static final String SNAPSHOT = "Snapshot";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass() == TaskView.class) {
            return resolve(new AnnotatedType(TaskSnapshot.class).resolveAsRef(type.isResolveAsRef()), context, chain);
        }
        if (java != null && java.getRawClass() == Page.class && isSnapshot(java.containedType(0))) {
            return chain.next().resolve(type.name("Page" + name(java.containedType(0))), context, chain);
        }
        if (java == null || !isSnapshot(java)) {
            return chain.next().resolve(type, context, chain);
        }
        Schema<?> schema = chain.next().resolve(type.name(name(java)), context, chain);
        if (java.getRawClass() == TaskSnapshot.class) {
            describe(context.getDefinedModels().get("Task"));
        }
        return schema;
    }

    private static boolean isSnapshot(@Nullable JavaType type) {
        return type != null
                && (type.getRawClass() == TaskView.class
                        || type.getRawClass().getSimpleName().endsWith(SNAPSHOT));
    }

    private static String name(JavaType snapshot) {
        Class<?> type = snapshot.getRawClass() == TaskView.class ? TaskSnapshot.class : snapshot.getRawClass();
        String name = type.getSimpleName();
        return name.substring(0, name.length() - SNAPSHOT.length());
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
            task.addProperty("subtasks", subtasks());
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
