package io.taskflow.service.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.type.LogicalType;

/** Reads strings, and refuses those that no database keeps and no UTF-8 writes: U+0000 and halves of surrogate pairs. */
final class TextDeserializer extends StdScalarDeserializer<String> {
    TextDeserializer() {
        super(String.class);
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(json, context);
        if (text == null || text.codePoints().noneMatch(TextDeserializer::isNoText)) {
            return text;
        }
        return (String) context.handleWeirdStringValue(String.class, text, "no text");
    }

    private static boolean isNoText(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
