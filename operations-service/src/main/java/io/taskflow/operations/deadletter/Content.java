package io.taskflow.operations.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a message, as far as it can be shown.
 *
 * @param headers the message's headers and properties
 * @param body where it is JSON
 * @param text the (beginning of the) body where it is not JSON or too long to show as a whole
 * @param bodyTruncated whether {@code text} is only the beginning
 */
public record Content(
        Map<String, String> headers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode body,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        boolean bodyTruncated) {

    /** The longest body that is shown as a whole, in bytes. */
    static final int LONGEST_BODY = 256 * 1024;

    /** {@code beginning} is what was read of a body of so many bytes. */
    static Content of(Map<String, String> headers, byte[] beginning, int size) {
        JsonNode json = size <= LONGEST_BODY ? json(beginning) : null;
        return json != null
                ? new Content(headers, json, null, false)
                : new Content(headers, null, new String(beginning, StandardCharsets.UTF_8), size > beginning.length);
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            return json.isMissingNode() ? null : json;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
