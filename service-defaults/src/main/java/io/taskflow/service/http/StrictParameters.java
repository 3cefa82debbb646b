package io.taskflow.service.http;

import io.taskflow.service.json.Rfc3339;
import io.taskflow.service.json.Scalars;
import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads parameters as strictly as bodies. Spring's own way takes a blank for no value, trims, and knows epoch milliseconds, RFC 1123,
 * hexadecimal numbers, "yes" and shortened UUIDs; what its converters refuse its editors may still take, so it is these that are replaced.
 */
final class StrictParameters implements WebMvcConfigurer {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Instant.class, Rfc3339::instant,
            LocalDate.class, Rfc3339::date,
            UUID.class, Scalars::uuid,
            Boolean.class, Scalars::flag,
            boolean.class, Scalars::flag,
            Integer.class, text -> Integer.valueOf(Scalars.wholeNumber(text)),
            int.class, text -> Integer.valueOf(Scalars.wholeNumber(text)),
            Long.class, text -> Long.valueOf(Scalars.wholeNumber(text)),
            long.class, text -> Long.valueOf(Scalars.wholeNumber(text)));

    /** For lists: only what the converters refuse comes to the editors, element by element. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Constants());
        registry.addConverter(new Lists((ConversionService) registry));
    }

    static void registerReaders(PropertyEditorRegistry binder, Stream<Class<?>> types) {
        types.forEach(type -> {
            Function<String, Object> reader = type.isEnum() ? name -> Scalars.constant(type, name) : READERS.get(type);
            if (reader != null) {
                binder.registerCustomEditor(type, new Strict(type, reader));
            }
        });
    }

    /** The type itself, what it is a list of, and the same of a parameter object's components. */
    static Stream<Class<?>> types(ResolvableType type) {
        Class<?> raw = type.toClass();
        Stream<ResolvableType> parts = raw.isRecord()
                ? Arrays.stream(raw.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .map(ResolvableType::forType)
                : Arrays.stream(type.getGenerics());
        return Stream.concat(Stream.of(raw), parts.flatMap(StrictParameters::types));
    }

    private static final class Constants implements ConverterFactory<String, Enum<?>> {

        @Override
        public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
            return name -> Scalars.constant(type, name);
        }
    }

    /** The elements as they are: Spring's own way of splitting a text at its commas trims them. */
    private record Lists(ConversionService conversions) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Collection.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            return text == null ? null : conversions.convert(((String) text).split(",", -1), to);
        }
    }

    private static final class Strict extends PropertyEditorSupport {
        private final Class<?> type;
        private final Function<String, Object> reader;

        Strict(Class<?> type, Function<String, Object> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public void setAsText(@Nullable String text) {
            try {
                setValue(text == null ? null : reader.apply(text));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new ConversionFailedException(
                        TypeDescriptor.valueOf(String.class), TypeDescriptor.valueOf(type), text, wrong);
            }
        }
    }
}
