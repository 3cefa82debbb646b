package io.taskflow.messaging.command.schema;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What to do about a value that a schema refuses: by the keyword it breaks, in the words of HTTP where HTTP has the same rule. */
final class Wording {

    /** What HTTP, too, says of a value for which it has no better words. */
    static final String NONE = "is not acceptable";

    private static final String NOT_BLANK = "must not be blank";
    private static final String SOMETHING_SEEN = "\\S";

    private Wording() {}

    /**
     * The rest of a sentence that begins with the value's place.
     *
     * @param keyword of JSON Schema, for example {@code maxLength}
     * @param rule what the schema has under the keyword, for example 200
     * @return {@link #NONE} for a keyword that asks for nothing of itself
     */
    static String of(String keyword, JsonNode rule) {
        return switch (keyword) {
            case "required" -> "is required";
            case "additionalProperties", "unevaluatedProperties" -> "is not a field of this command";
            case "type" -> "must be " + types(rule);
            case "enum" ->
                "must be one of " + rule.valueStream().map(Wording::shown).collect(Collectors.joining(", "));
            case "const" -> "must be " + shown(rule);
            case "format" -> "must be " + format(rule.asString());
            case "pattern" -> rule.asString().equals(SOMETHING_SEEN) ? NOT_BLANK : "must match " + rule.asString();
            case "minLength" -> rule.asInt() == 1 ? NOT_BLANK : "must have at least " + counted(rule, "character");
            case "maxLength" -> "must have at most " + counted(rule, "character");
            case "minItems" -> "must have at least " + counted(rule, "item");
            case "maxItems" -> "must have at most " + counted(rule, "item");
            case "uniqueItems" -> "must not have the same item twice";
            default -> ofNumber(keyword, shown(rule));
        };
    }

    private static String ofNumber(String keyword, String limit) {
        return switch (keyword) {
            case "minimum" -> "must be at least " + limit;
            case "maximum" -> "must be at most " + limit;
            case "exclusiveMinimum" -> "must be more than " + limit;
            case "exclusiveMaximum" -> "must be less than " + limit;
            case "multipleOf" -> "must be a multiple of " + limit;
            default -> NONE;
        };
    }

    private static String types(JsonNode types) {
        return types.isArray()
                ? types.valueStream().map(type -> type(type.asString())).collect(Collectors.joining(" or "))
                : type(types.asString());
    }

    private static String type(String type) {
        return switch (type) {
            case "array", "object" -> "an " + type;
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "null" -> type;
            default -> "a " + type;
        };
    }

    private static String format(String format) {
        return switch (format) {
            case "uuid" -> "a UUID";
            case "date-time" -> "an RFC 3339 date and time such as 2026-01-31T09:30:00Z";
            case "date" -> "a date such as 2026-01-31";
            case "uri-reference" -> "a URI reference (RFC 3986), such as /crm/tickets";
            default -> "of the format " + format;
        };
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static String counted(JsonNode number, String unit) {
        return shown(number) + " " + unit + (number.asInt() == 1 ? "" : "s");
    }
}
