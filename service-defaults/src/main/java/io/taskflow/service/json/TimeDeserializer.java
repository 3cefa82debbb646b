package io.taskflow.service.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a point in time from text of one form; numbers and arrays, which Jackson would take too, are refused. */
final class TimeDeserializer<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> parser;

    private TimeDeserializer(Class<T> type, Function<String, T> parser) {
        super(type);
        this.type = type;
        this.parser = parser;
    }

    static TimeDeserializer<Instant> instants() {
        return new TimeDeserializer<>(Instant.class, Rfc3339::instant);
    }

    static TimeDeserializer<LocalDate> dates() {
        return new TimeDeserializer<>(LocalDate.class, Rfc3339::date);
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        String text = json.getString();
        try {
            return parser.apply(text);
        } catch (DateTimeException wrong) {
            return type.cast(context.handleWeirdStringValue(type, text, "no such date or time"));
        }
    }
}
