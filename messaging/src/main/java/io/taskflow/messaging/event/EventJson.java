package io.taskflow.messaging.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CloudEvents in structured JSON, UTF-8. A tolerant reader: fields it does not know are passed over, since a released
 * event type may grow.
 */
public final class EventJson {

    private final JsonMapper json = JsonMapper.builder()
            .addMixIn(CloudEvent.class, AbsentWhenNull.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The event as it goes on the wire. */
    public String write(CloudEvent<?> event) {
        return json.writeValueAsString(event);
    }

    /**
     * Reads bytes that may be an event.
     *
     * @throws UnreadableEventException if they are no JSON
     */
    public JsonNode document(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new UnreadableEventException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The envelope's {@code type}.
     *
     * @throws UnreadableEventException if this is no CloudEvent
     */
    public String typeOf(JsonNode document) {
        var type = document.path("type");
        if (!type.isString()) {
            throw new UnreadableEventException("no CloudEvent: it has no `type`");
        }
        return type.stringValue();
    }

    /** The envelope's {@code traceparent}; null where there is none to be read. */
    public @Nullable String traceparentOf(byte[] body) {
        try {
            return json.readTree(body).path("traceparent").asStringOpt().orElse(null);
        } catch (JacksonException e) {
            return null;
        }
    }

    /**
     * Reads an event whose type is known.
     *
     * @throws UnreadableEventException if it does not have the shape of that type
     */
    public <T> CloudEvent<T> read(byte[] body, EventType<T> type) {
        return read(document(body), type);
    }

    /**
     * The same of what was parsed already.
     *
     * @throws UnreadableEventException if it does not have the shape of that type
     */
    public <T> CloudEvent<T> read(JsonNode document, EventType<T> type) {
        try {
            JavaType shape = json.getTypeFactory().constructParametricType(CloudEvent.class, type.dataType());
            CloudEvent<T> event = json.treeToValue(document, shape);
            requireEnvelope(event, type);
            return event;
        } catch (JacksonException e) {
            throw new UnreadableEventException("no " + type.type() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static void requireEnvelope(CloudEvent<?> event, EventType<?> type) {
        requirePresent(event.id(), "id", type);
        requirePresent(event.source(), "source", type);
        requirePresent(event.subject(), "subject", type);
        requirePresent(event.data(), "data", type);
        if (!CloudEvent.SPEC_VERSION.equals(event.specversion())) {
            throw new UnreadableEventException("CloudEvents " + event.specversion() + " is not spoken here, only 1.0");
        }
    }

    private static void requirePresent(@Nullable Object value, String attribute, EventType<?> type) {
        if (value == null) {
            throw new UnreadableEventException("no " + type.type() + ": `" + attribute + "` is missing");
        }
    }

    /** CloudEvents §3.1: an absent attribute is left out. {@code data} keeps its nulls: it is a whole snapshot. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface AbsentWhenNull {}
}
