package io.taskflow.service.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** Reads as {@link Scalars} and {@link Rfc3339} do whatever is one value written as text. */
final class ScalarModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ScalarModule() {
        super("scalars");
        setDeserializers(new Enums());
        addDeserializer(Instant.class, new ScalarDeserializer<>(Instant.class, Rfc3339::instant));
        addDeserializer(LocalDate.class, new ScalarDeserializer<>(LocalDate.class, Rfc3339::date));
        addDeserializer(LocalTime.class, new ScalarDeserializer<>(LocalTime.class, Rfc3339::minute));
        addDeserializer(UUID.class, new ScalarDeserializer<>(UUID.class, Scalars::uuid));
    }

    private static final class Enums extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return ScalarDeserializer.constants(type.getRawClass());
        }
    }
}
