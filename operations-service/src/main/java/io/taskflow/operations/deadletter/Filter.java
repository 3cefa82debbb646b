package io.taskflow.operations.deadletter;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.problem.ProblemException;
import java.util.List;
import java.util.Map;
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
@Schema(name = "DeadLetterFilter")
public record Filter(
        @Nullable String queue,
        @Nullable String type,
        @Nullable String reason) {

    static final String SQL = """
            (:queue::text IS NULL OR queue = :queue) AND (:type::text IS NULL OR type = :type)
              AND (:reason::text IS NULL OR position(lower(:reason) IN lower(reason)) > 0)""";

    private static final List<String> FIELDS = List.of("queue", "reason", "type");

    /** The filter of a JSON object; a field that is misspelt must not mean "all": 400 for anything but an object of these fields. */
    public static Filter of(JsonNode json) {
        if (!json.isObject()) {
            throw ProblemException.invalid("", "must be an object with any of queue, type and reason");
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw refused(field.getKey(), "is not a known field; known are " + String.join(", ", FIELDS));
            }
            if (!field.getValue().isString() && !field.getValue().isNull()) {
                throw refused(field.getKey(), "must be a string");
            }
        }
        return new Filter(text(json, "queue"), text(json, "type"), text(json, "reason"));
    }

    /** Throws a 400 problem if every letter would match. */
    public void requireSome() {
        if (Stream.of(queue, type, reason).allMatch(part -> part == null || part.isBlank())) {
            throw ProblemException.invalid(
                    "", "must name a queue, a type or a reason: what is discarded is gone for good");
        }
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> all = new java.util.HashMap<>();
        all.put("queue", queue);
        all.put("type", type);
        all.put("reason", reason);
        return all;
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.path(field).isString() ? json.path(field).asString() : null;
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.invalid(
                JsonPointer.empty().appendProperty(field).toString(), message);
    }
}
