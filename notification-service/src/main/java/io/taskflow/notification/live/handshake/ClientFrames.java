package io.taskflow.notification.live.handshake;

import io.taskflow.notification.live.connection.Connection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What clients may say: {@code {"type":"subscribe","projectIds":[…]}}. Anything else is answered
 * {@code {"type":"error","message":…}}, and the connection goes on as before.
 */
@Component
class ClientFrames {

    /** What fits into a frame of the largest size, about. */
    static final int MOST_PROJECTS = 100;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Failure(String type, String message) {}

    void heard(String text, Connection connection) {
        try {
            connection.narrowTo(projectIds(text));
        } catch (IllegalArgumentException e) {
            connection.say(json.writeValueAsString(new Failure("error", String.valueOf(e.getMessage()))));
        }
    }

    private Set<UUID> projectIds(String text) {
        JsonNode frame = read(text);
        if (!"subscribe".equals(frame.path("type").asString(""))) {
            throw new IllegalArgumentException("type must be \"subscribe\"");
        }
        JsonNode list = frame.path("projectIds");
        if (!list.isArray() || list.size() > MOST_PROJECTS) {
            throw new IllegalArgumentException("projectIds must be a list of at most " + MOST_PROJECTS + " ids");
        }
        Set<UUID> ids = new HashSet<>();
        list.forEach(id -> ids.add(uuid(id)));
        return ids;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static UUID uuid(JsonNode id) {
        try {
            return UUID.fromString(id.asString(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("projectIds must hold UUIDs only", e);
        }
    }
}
