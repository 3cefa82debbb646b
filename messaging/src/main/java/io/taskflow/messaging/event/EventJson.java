package io.taskflow.messaging.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
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
     * Reads the envelope's {@code type} alone.
     *
     * @throws UnreadableEventException if these bytes are no CloudEvent
     */
    public String typeOf(byte[] body) {
        try {
            var type = json.readTree(body).path("type");
            if (!type.isString()) {
                throw new UnreadableEventException("no CloudEvent: it has no `type`");
            }
            return type.stringValue();
        } catch (JacksonException e) {
            throw new UnreadableEventException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The envelope's {@code traceparent}; null where there is none to be read. */
    public @Nullable String traceparentOf(byte[] body) {
        try {
            return json.readTree(body).path("traceparent").asStringOpt().orElse(null);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** What an event or command can be known by; empty where the bytes do not say it. */
    public Optional<Outline> outline(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, Outline.class)).filter(Outline::isKnown);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The attributes of an envelope that say which message it is. */
    public record Outline(
            UUID id, String source, String type, @Nullable String subject) {

        @SuppressWarnings("NullAway") // whatever is not there is read as null
        private boolean isKnown() {
            return id != null && source != null && type != null;
        }
    }

    /**
     * Reads an event whose type is known.
     *
     * @throws UnreadableEventException if it does not have the shape of that type
     */
    public <T> CloudEvent<T> read(byte[] body, EventType<T> type) {
        try {
            JavaType shape = json.getTypeFactory().constructParametricType(CloudEvent.class, type.dataType());
            CloudEvent<T> event = json.readValue(body, shape);
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
