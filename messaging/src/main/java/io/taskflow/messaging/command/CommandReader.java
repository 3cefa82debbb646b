package io.taskflow.messaging.command;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.messaging.event.EventOrigin;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads bytes that anyone may have sent. Whatever they hold, the worst that comes of them is a refusal. */
public final class CommandReader {

    private static final int LONGEST_SOURCE = 500;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws CommandRefusedException if these bytes are no JSON object */
    public JsonNode document(byte[] body) {
        try {
            JsonNode document = json.readTree(body);
            if (!document.isObject()) {
                throw CommandRefusedException.malformed("A command is a CloudEvent: a JSON object");
            }
            return document;
        } catch (JacksonException e) {
            throw CommandRefusedException.malformed(UnreadableJson.said(e));
        }
    }

    /**
     * Reads and checks a command.
     *
     * @param routingKey what it was first published with; null where nobody knows
     * @throws CommandRefusedException if it cannot be handled
     */
    public Prepared prepare(
            JsonNode document, @Nullable String sender, @Nullable String routingKey, CommandSubscription subscription) {
        if (sender == null) {
            throw new CommandRefusedException("unauthorized", 401, "The message does not name its sender: set user-id");
        }
        CommandId id = id(document);
        String type = text(document, "type");
        var route = subscription.route(type);
        if (route == null) {
            throw CommandRefusedException.malformed("Commands of type " + shortened(type) + " are not taken here");
        }
        if (routingKey != null && !route.type().routingKey().equals(routingKey)) {
            throw CommandRefusedException.malformed("Publish a command of type " + type + " with the routing key "
                    + route.type().routingKey());
        }
        if (EventOrigin.isReserved(id.source())) {
            throw CommandRefusedException.invalid(List.of(new Violation(
                    "/source", "must not begin with /taskflow/, which is reserved for TaskFlow's own services")));
        }
        List<Violation> violations = subscription.desk().violations(type, document);
        if (!violations.isEmpty()) {
            throw CommandRefusedException.invalid(violations);
        }
        return prepared(route, document, id, sender);
    }

    /** @throws CommandRefusedException if the command has no usable {@code source} and {@code id} */
    public CommandId id(JsonNode document) {
        if (!CloudEvent.SPEC_VERSION.equals(text(document, "specversion"))) {
            throw CommandRefusedException.malformed("A command is a CloudEvent with `specversion` 1.0");
        }
        String source = text(document, "source");
        if (source.isEmpty() || source.length() > LONGEST_SOURCE || !isPlain(source)) {
            throw CommandRefusedException.malformed(
                    "`source` has 1 to " + LONGEST_SOURCE + " characters, none of them a control character");
        }
        try {
            return new CommandId(source, UUID.fromString(text(document, "id")));
        } catch (IllegalArgumentException e) {
            throw CommandRefusedException.malformed("`id` must be a UUID in lower case");
        }
    }

    private <T> Prepared prepared(CommandSubscription.Route<T> route, JsonNode document, CommandId id, String sender) {
        String traceparent = document.path("traceparent").asStringOpt().orElse(null);
        try {
            T data = json.treeToValue(document.path("data"), route.type().dataType());
            if (data == null) {
                throw CommandRefusedException.malformed("`data` is missing");
            }
            var command = new Command<>(id.id(), id.source(), route.type().type(), sender, traceparent, data, document);
            return new Prepared(
                    id, route.type().type(), traceparent, () -> route.handler().handle(command));
        } catch (JacksonException e) {
            throw CommandRefusedException.invalid(
                    List.of(new Violation("/data" + UnreadableJson.pointer(e), "cannot be read")));
        }
    }

    private static String text(JsonNode document, String attribute) {
        JsonNode value = document.path(attribute);
        return value.isString() ? value.stringValue() : "";
    }

    /** A database keeps neither U+0000 nor half a surrogate pair. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static String shortened(String type) {
        return type.isEmpty() ? "(none)" : type.substring(0, Math.min(type.length(), 100));
    }

    /** What makes a command the same one when it comes again, together with its sender. */
    public record CommandId(String source, UUID id) {}

    /** A command that may be handled. */
    public record Prepared(
            CommandId id, String type, @Nullable String traceparent, Runnable effect) {}
}
