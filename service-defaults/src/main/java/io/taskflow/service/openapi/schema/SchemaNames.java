package io.taskflow.service.openapi.schema;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.taskflow.service.page.Page;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Schemas have the field's names, not those of our code: a {@code TaskView} or {@code TaskSnapshot} is a {@code Task}, the
 * {@code TaskFields} of a patch are a {@code TaskPatch}, and a {@code Page<Task>} is a {@code TaskPage}. What is sent to
 * be done goes on being a {@code …Request}. An enum within a class has that one's name in front, since every class may have a Kind.
 */
final class SchemaNames implements ModelConverter {
    private static final String OURS = "io.taskflow.";

    @Override
    public io.swagger.v3.oas.models.media.@Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && type.getName() == null && isNamed(java.getRawClass())) {
            type.name(of(java));
        }
        return chain.next().resolve(type, context, chain);
    }

    private static boolean isNamed(Class<?> type) {
        return type.getName().startsWith(OURS) && (type.isRecord() || type.isEnum());
    }

    private static String of(JavaType java) {
        Class<?> type = java.getRawClass();
        if (type == Page.class) {
            return of(java.containedType(0)) + "Page";
        }
        var said = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (said != null && !said.name().isEmpty()) {
            return said.name();
        }
        boolean nested = type.isEnum() && type.getEnclosingClass() != null;
        String prefix = nested ? type.getEnclosingClass().getSimpleName() : "";
        return prefix
                + type.getSimpleName().replaceFirst("(View|Snapshot)$", "").replaceFirst("Fields$", "Patch");
    }
}
