package io.taskflow.gateway.desk.deadletter;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in a message, as far as it can be shown: headers as text, the body as JSON or text. */
record Content(
        Map<String, String> headers,
        @Nullable JsonNode body,
        @Nullable String text,
        boolean truncated) {

    /** The longest body and header that are shown as a whole, in bytes and characters. */
    static final int LONGEST_BODY = 256 * 1024;

    private static final int LONGEST_HEADER = 4_000;

    static Content of(Delivery message) {
        Map<String, String> headers = headers(message.getProperties());
        byte[] body = message.getBody();
        JsonNode json = body.length <= LONGEST_BODY ? json(body) : null;
        if (json != null) {
            return new Content(headers, json, null, false);
        }
        int shown = Math.min(body.length, LONGEST_BODY);
        return new Content(headers, null, new String(body, 0, shown, StandardCharsets.UTF_8), shown < body.length);
    }

    private static Map<String, String> headers(BasicProperties properties) {
        Map<String, String> all = new TreeMap<>();
        if (properties.getHeaders() != null) {
            properties.getHeaders().forEach((name, value) -> put(all, name, value));
        }
        put(all, "content-type", properties.getContentType());
        put(all, "message-id", properties.getMessageId());
        put(all, "correlation-id", properties.getCorrelationId());
        put(all, "type", properties.getType());
        put(all, "user-id", properties.getUserId());
        put(all, "timestamp", properties.getTimestamp());
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            String text = value.toString();
            all.put(name, text.length() <= LONGEST_HEADER ? text : text.substring(0, LONGEST_HEADER));
        }
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
