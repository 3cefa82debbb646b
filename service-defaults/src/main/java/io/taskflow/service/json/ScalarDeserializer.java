package io.taskflow.service.json;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value from text of one form; what Jackson would take too is refused: other forms, spaces around it, numbers and arrays. */
final class ScalarDeserializer<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> reader;

    ScalarDeserializer(Class<T> type, Function<String, T> reader) {
        super(type);
        this.type = type;
        this.reader = reader;
    }

    /** By the name of one of the type's constants. */
    static <T> ScalarDeserializer<T> constants(Class<T> type) {
        return new ScalarDeserializer<>(type, name -> Scalars.constant(type, name));
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        String text = json.getString();
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return type.cast(context.handleWeirdStringValue(type, text, "not of the expected form"));
        }
    }
}
