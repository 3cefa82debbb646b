package io.taskflow.gateway.desk.journal;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the headers that a service's consumer, or the broker, leaves on a message it gives up. Believes no length. */
public final class DeadLetterMessage {

    private static final int LONGEST = 500;
    private static final int LARGEST_JSON = 1024 * 1024;
    private static final int ID_BYTES = 16;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-.*");

    private final String queue;
    private final BasicProperties properties;
    private final byte[] body;
    private final JsonNode event;

    DeadLetterMessage(String queue, BasicProperties properties, byte[] body) {
        this.queue = queue;
        this.properties = properties;
        this.body = body;
        this.event =
                body.length <= LARGEST_JSON ? json(body) : JsonMapper.shared().missingNode();
    }

    /** The same for the copy in the journal and the one in {@code <queue>.dead}. */
    public static String id(String queue, BasicProperties properties, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String identity =
                    queue + '\n' + properties.getMessageId() + '\n' + header(properties, "taskflow-last-failure");
            digest.update(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(body), ID_BYTES));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The dead letter; {@code latest} is when it died at the latest, if it does not say so itself. */
    DeadLetter at(long offset, @Nullable Instant latest) {
        boolean byBroker = header(properties, "x-first-death-reason") != null;
        Instant lastFailure = time("taskflow-last-failure");
        return new DeadLetter(
                id(queue, properties, body),
                offset,
                queue,
                type(),
                cut(properties.getMessageId()),
                text("subject"),
                byBroker ? brokersReason() : reason(),
                byBroker ? null : cut(header(properties, "taskflow-exception")),
                attempts(),
                time("taskflow-first-failure"),
                lastFailure == null || byBroker ? latest : lastFailure,
                traceId(),
                body.length);
    }

    private @Nullable String type() {
        return properties.getType() == null ? text("type") : cut(properties.getType());
    }

    private String reason() {
        String reason = cut(header(properties, "taskflow-reason"));
        return reason == null ? "no reason was given" : reason;
    }

    /** The first death may have been a wait before a retry; then only a crash or a rejection can have come after it. */
    private String brokersReason() {
        String last = header(properties, "x-last-death-reason");
        boolean first = queue.equals(header(properties, "x-first-death-queue"));
        String reason =
                last != null ? last : first ? header(properties, "x-first-death-reason") : "delivery_limit or rejected";
        String earlier = cut(header(properties, "taskflow-reason"));
        return "given up by the broker: " + cut(reason) + (earlier == null ? "" : "; before that: " + earlier);
    }

    private int attempts() {
        Map<String, Object> headers = properties.getHeaders();
        return headers != null && headers.get("taskflow-attempts") instanceof Number number ? number.intValue() : 0;
    }

    private @Nullable Instant time(String name) {
        try {
            String text = header(properties, name);
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notOurs) {
            return null;
        }
    }

    private @Nullable String traceId() {
        String context = header(properties, "traceparent");
        var found = TRACEPARENT.matcher(context == null ? String.valueOf(text("traceparent")) : context);
        return found.matches() ? found.group(1) : null;
    }

    private @Nullable String text(String field) {
        JsonNode value = event.path(field);
        return value.isString() ? cut(value.asString()) : null;
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }

    /** A header as text; null if it is not there. */
    public static @Nullable String header(BasicProperties properties, String name) {
        Object value =
                properties.getHeaders() == null ? null : properties.getHeaders().get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
