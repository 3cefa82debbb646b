package io.taskflow.notification.live.event;

import io.taskflow.messaging.event.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A CloudEvent's fields, and its {@code data} as the very text that stood on the bus. */
final class RawEvent {

    /** Reads value by value out of the envelope: what follows a value is no mistake. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, JsonNode> fields = new HashMap<>();
    private String dataText = "";

    private RawEvent() {}

    static RawEvent of(byte[] body) {
        var event = new RawEvent();
        try (JsonParser parser = JSON.createParser(body)) {
            event.readFrom(parser, body);
        } catch (JacksonException e) {
            throw new UnreadableEventException("no JSON: " + e.getOriginalMessage(), e);
        }
        if (!event.data().isObject() || event.type().isEmpty()) {
            throw new UnreadableEventException("no CloudEvent: `type` or `data` is missing");
        }
        return event;
    }

    private void readFrom(JsonParser parser, byte[] body) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableEventException("no CloudEvent: no JSON object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
            JsonNode value = JSON.readTree(parser);
            fields.put(name, value);
            if ("data".equals(name) && value.isObject()) {
                int end = Math.toIntExact(parser.currentLocation().getByteOffset());
                dataText = new String(body, start, end - start, StandardCharsets.UTF_8);
            }
        }
    }

    JsonNode id() {
        return field("id");
    }

    JsonNode actor() {
        return field("actor");
    }

    String type() {
        return field("type").asString("");
    }

    String source() {
        return field("source").asString("");
    }

    String time() {
        return field("time").asString("");
    }

    long sequence() {
        return field("sequence").asLong(0);
    }

    JsonNode data() {
        return field("data");
    }

    /** The frame: {@code data} is not written anew, so that clients get it as the bus has it. */
    String frame() {
        return "{\"id\":" + field("id") + ",\"type\":" + field("type") + ",\"time\":" + field("time") + ",\"data\":"
                + dataText + "}";
    }

    /** The frame of an event that has this one's id and time, but says something else. */
    String frame(String type, JsonNode data) {
        return "{\"id\":" + field("id") + ",\"type\":\"" + type + "\",\"time\":" + field("time") + ",\"data\":" + data
                + "}";
    }

    private JsonNode field(String name) {
        return fields.getOrDefault(name, MissingNode.getInstance());
    }
}
