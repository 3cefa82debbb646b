package io.taskflow.service.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a point in time from text of one form; numbers and arrays, which Jackson would take too, are refused. */
final class TimeDeserializer<T> extends StdScalarDeserializer<T> {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private final Class<T> type;
    private final Pattern form;
    private final Function<String, T> parser;

    private TimeDeserializer(Class<T> type, Pattern form, Function<String, T> parser) {
        super(type);
        this.type = type;
        this.form = form;
        this.parser = parser;
    }

    /** Instants as RFC 3339 writes them, with their offset, cut to the microseconds that the database keeps. */
    static TimeDeserializer<Instant> instants() {
        return new TimeDeserializer<>(Instant.class, RFC_3339, TimeDeserializer::instant);
    }

    private static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        // Asked in UTC: the offset may carry it out of the years that its text is in.
        if (!Years.contain(instant)) {
            throw new DateTimeException("not in the years 1 to 9999 UTC");
        }
        return instant;
    }

    static TimeDeserializer<LocalDate> dates() {
        return new TimeDeserializer<>(LocalDate.class, DATE, TimeDeserializer::date);
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (!Years.contain(date)) {
            throw new DateTimeException("not in the years 1 to 9999");
        }
        return date;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        String text = json.getString().toUpperCase(Locale.ROOT);
        if (form.matcher(text).matches()) {
            try {
                return parser.apply(text);
            } catch (DateTimeException noSuchDay) {
                return type.cast(context.handleWeirdStringValue(type, text, "no such date or time"));
            }
        }
        return type.cast(context.handleWeirdStringValue(type, text, "not of the expected form"));
    }
}
