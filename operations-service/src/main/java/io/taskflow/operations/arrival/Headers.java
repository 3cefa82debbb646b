package io.taskflow.operations.arrival;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.MessageProperties;

/** Headers and properties of a message as text that PostgreSQL can store. Believes no length. */
final class Headers {

    private static final int LONGEST = 4_000;
    private static final Pattern NOT_STORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private Headers() {}

    /** A header as text; null if it is not there. */
    static @Nullable String text(MessageProperties properties, String name) {
        Object value = properties.getHeaders().get(name);
        return value == null ? null : value.toString();
    }

    /** Without U+0000 and halves of surrogate pairs, and no longer than this. */
    static @Nullable String storable(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String cut = text.length() <= longest ? text : text.substring(0, longest);
        return NOT_STORABLE.matcher(cut).replaceAll("\uFFFD");
    }

    /** All of them, by name. */
    static Map<String, String> of(MessageProperties properties) {
        Map<String, String> all = new TreeMap<>();
        properties.getHeaders().forEach((name, value) -> put(all, name, value));
        put(all, "content-type", properties.getContentType());
        put(all, "content-encoding", properties.getContentEncoding());
        put(all, "message-id", properties.getMessageId());
        put(all, "correlation-id", properties.getCorrelationId());
        put(all, "type", properties.getType());
        put(all, "user-id", properties.getReceivedUserId());
        put(all, "timestamp", properties.getTimestamp());
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        String text = storable(value == null ? null : value.toString(), LONGEST);
        if (text != null) {
            all.put(NOT_STORABLE.matcher(name).replaceAll("\uFFFD"), text);
        }
    }
}
