package io.taskflow.service.openapi.schema;

import io.swagger.v3.oas.models.media.Schema;
import io.taskflow.service.text.Line;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import org.hibernate.validator.constraints.CodePointLength;

/** How long a text may be, as our constraints say it: they count code points, and so does JSON Schema. */
final class Limits {
    private Limits() {}

    static void describe(Schema<?> property, AnnotatedType type) {
        text(property, type);
        Schema<?> items = property.getItems();
        if (items != null && type instanceof AnnotatedParameterizedType list) {
            text(items, list.getAnnotatedActualTypeArguments()[0]);
        }
    }

    private static void text(Schema<?> text, AnnotatedElement constrained) {
        Line line = constrained.getAnnotation(Line.class);
        if (line != null) {
            text.setMinLength(1);
            text.setMaxLength(line.max());
        }
        CodePointLength length = constrained.getAnnotation(CodePointLength.class);
        if (length != null && length.max() < Integer.MAX_VALUE) {
            text.setMaxLength(length.max());
        }
    }
}
