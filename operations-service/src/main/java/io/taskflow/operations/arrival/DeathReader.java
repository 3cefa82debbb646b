package io.taskflow.operations.arrival;

import io.taskflow.operations.arrival.Death.Event;
import io.taskflow.operations.arrival.Death.Origin;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a service's consumer, or the broker, leaves on a message it gives up. Believes no length and no stranger. */
final class DeathReader {

    private static final int LONGEST = 500;
    private static final int LARGEST_JSON = 1024 * 1024;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-.*");

    private final String self;
    private final Clock clock;

    DeathReader(String self, Clock clock) {
        this.self = self;
        this.clock = clock;
    }

    Death read(String queue, Message message) {
        MessageProperties properties = message.getMessageProperties();
        var failures = new FailureReader(queue, properties);
        return new Death(
                id(queue, properties.getMessageId(), failures.toldTime(), message.getBody()),
                queue,
                event(properties, message.getBody()),
                origin(queue, properties),
                failures.read(clock.instant()),
                Headers.of(properties),
                message.getBody());
    }

    private static UUID id(String queue, @Nullable String messageId, @Nullable String lastFailure, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((queue + '\n' + messageId + '\n' + lastFailure).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest(body));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Event event(MessageProperties properties, byte[] body) {
        JsonNode json = json(body);
        String type = properties.getType();
        String context = Headers.text(properties, "traceparent");
        return new Event(
                cut(properties.getMessageId()),
                type == null ? text(json, "type") : cut(type),
                text(json, "source"),
                text(json, "subject"),
                traceId(context == null ? text(json, "traceparent") : context));
    }

    /** What its headers say is believed of a copy that the queue's own service or this one made; else the broker's word counts. */
    private Origin origin(String queue, MessageProperties properties) {
        String account = properties.getReceivedUserId();
        boolean copied = account != null
                && Headers.text(properties, "taskflow-queue") != null
                && Set.of(self, DeathWitness.serviceOf(queue)).contains(account);
        return copied
                ? new Origin(
                        cut(Headers.text(properties, "taskflow-sender")),
                        cut(Headers.text(properties, "taskflow-routing-key")))
                : new Origin(account, null);
    }

    private static @Nullable String traceId(@Nullable String traceparent) {
        var found = TRACEPARENT.matcher(String.valueOf(traceparent));
        return found.matches() ? found.group(1) : null;
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isString() ? cut(value.asString()) : null;
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length <= LARGEST_JSON
                    ? JsonMapper.shared().readTree(body)
                    : JsonMapper.shared().missingNode();
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        return Headers.storable(text, LONGEST);
    }
}
