package io.taskflow.gateway.desk.deadletter;

import io.taskflow.gateway.desk.journal.DeadLetter;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Which dead letters are meant; what is null does not matter.
 *
 * @param queue exactly this queue
 * @param type exactly this type
 * @param reason a part of the reason, in any case
 */
record Filter(
        @Nullable String queue,
        @Nullable String type,
        @Nullable String reason) implements Predicate<DeadLetter> {

    private static final List<String> FIELDS = List.of("queue", "reason", "type");

    /**
     * The filter of a JSON object; a field that is misspelt must not mean "all".
     *
     * @throws RefusedRequestException as a 400 for anything but an object of these fields
     */
    static Filter of(JsonNode json) {
        if (!json.isObject()) {
            throw RefusedRequestException.invalid("", "must be an object with any of queue, type and reason");
        }
        for (var field : json.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw refused(field.getKey(), "is not a known field; known are " + String.join(", ", FIELDS));
            }
            if (!field.getValue().isString() && !field.getValue().isNull()) {
                throw refused(field.getKey(), "must be a string");
            }
        }
        return new Filter(text(json, "queue"), text(json, "type"), text(json, "reason"));
    }

    /** @throws RefusedRequestException as a 400 if every letter would match */
    void requireSome() {
        if (Stream.of(queue, type, reason).allMatch(part -> part == null || part.isBlank())) {
            throw RefusedRequestException.invalid(
                    "", "must name a queue, a type or a reason: what is discarded is gone for good");
        }
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.path(field).isString() ? json.path(field).asString() : null;
    }

    private static RefusedRequestException refused(String field, String message) {
        return RefusedRequestException.invalid(
                JsonPointer.empty().appendProperty(field).toString(), message);
    }

    @Override
    public boolean test(DeadLetter letter) {
        return (queue == null || queue.equals(letter.queue()))
                && (type == null || type.equals(letter.type()))
                && (reason == null
                        || letter.reason().toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT)));
    }
}
