package io.taskflow.service.openapi.schema;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.taskflow.service.patch.MergePatch;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A {@code MergePatch<T>} looks like a {@code T} on the wire. */
final class MergePatchSchema implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass() == MergePatch.class) {
            return context.resolve(new AnnotatedType(java.containedType(0))
                    .jsonViewAnnotation(type.getJsonViewAnnotation())
                    .resolveAsRef(true));
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
