package io.taskflow.service.patch;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the patch as a tree and remembers where in the request it stood. */
final class MergePatchDeserializer extends ValueDeserializer<MergePatch<?>> {
    private final JsonMapper json;
    private final Validator validator;
    private final @Nullable JavaType type;

    MergePatchDeserializer(JsonMapper json, Validator validator, @Nullable JavaType type) {
        this.json = json;
        this.validator = validator;
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType patch = property == null ? context.getContextualType() : property.getType();
        return new MergePatchDeserializer(json, validator, patch.containedTypeOrUnknown(0));
    }

    @Override
    public MergePatch<?> deserialize(JsonParser parser, DeserializationContext context) {
        String base = parser.streamReadContext().pathAsPointer().toString();
        if (!parser.hasToken(JsonToken.START_OBJECT) || type == null) {
            return (MergePatch<?>) context.handleUnexpectedToken(MergePatch.class, parser);
        }
        ObjectNode changes = (ObjectNode) context.readTree(parser);
        return new MergePatch<>(changes, type, base, json, validator);
    }
}
