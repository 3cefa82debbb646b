package io.taskflow.service.openapi.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What our records' types say of null, which swagger-core does not read: what may be null is, and what may not is required. */
final class RecordSchema implements ModelConverter {
    private static final String OURS = "io.taskflow";
    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java == null ? Object.class : java.getRawClass();
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Schema<?> model = schema == null ? null : modelOf(schema, context);
        if (model != null && raw.isRecord() && raw.getName().startsWith(OURS)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                describe(model, component, isLeftOutWhenEmpty(raw) || isLeftOutWhenEmpty(component.getAccessor()));
            }
        }
        return schema;
    }

    private static @Nullable Schema<?> modelOf(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static boolean isLeftOutWhenEmpty(AnnotatedElement sent) {
        JsonInclude inclusion = sent.getAnnotation(JsonInclude.class);
        return inclusion != null && inclusion.value() != JsonInclude.Include.ALWAYS;
    }

    private static void describe(Schema<?> model, RecordComponent component, boolean leftOutWhenEmpty) {
        String name = component.getName();
        Schema<?> property = model.getProperties() == null
                ? null
                : (Schema<?>) model.getProperties().get(name);
        if (property == null) {
            leaveOutUnwrapped(model, component);
            return;
        }
        Limits.describe(property, component.getAnnotatedType());
        boolean nullable = component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        if (leftOutWhenEmpty && (nullable || Collection.class.isAssignableFrom(component.getType()))) {
            Presence.leftOut(property);
        } else if (nullable) {
            model.getProperties().put(name, orNull(property));
        } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isOptional(component)) {
            Presence.require(model, name);
        }
    }

    /** What is written into the fields of another is missing there as a whole where it is null. */
    private static void leaveOutUnwrapped(Schema<?> model, RecordComponent component) {
        if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                && component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class)
                && model.getProperties() != null) {
            for (RecordComponent inner : component.getType().getRecordComponents()) {
                Schema<?> property = (Schema<?>) model.getProperties().get(inner.getName());
                if (property != null) {
                    Presence.leftOut(property);
                    if (model.getRequired() != null) {
                        model.getRequired().remove(inner.getName());
                    }
                }
            }
        }
    }

    private static boolean isOptional(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said != null
                && said.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<?> either = new JsonSchema()
                    .anyOf(List.of(new JsonSchema().$ref(property.get$ref()), new JsonSchema().types(Set.of(NULL))));
            either.setDescription(property.getDescription());
            return either;
        }
        if (property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add(NULL);
            property.setTypes(types);
        }
        return property;
    }
}
