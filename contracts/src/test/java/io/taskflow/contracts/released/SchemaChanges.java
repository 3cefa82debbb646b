package io.taskflow.contracts.released;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what in the new form of a schema breaks those who rely on the released one. */
final class SchemaChanges {

    private static final JsonNode ANYTHING = JsonMapper.shared().createObjectNode();
    private static final int DEEPEST = 40;

    /** Say nothing of what is valid. */
    private static final Set<String> REMARKS =
            Set.of("$schema", "$id", "$comment", "title", "description", "examples", "default", "deprecated");

    private static final Set<String> LOOKED_AT = Set.of(
            "$ref",
            "type",
            "properties",
            "required",
            "enum",
            "const",
            "items",
            "anyOf",
            "oneOf",
            "allOf",
            "additionalProperties");

    private final Direction direction;
    private final Function<String, JsonNode> released;
    private final Function<String, JsonNode> today;
    private final List<String> breaking = new ArrayList<>();

    private SchemaChanges(Direction direction, Function<String, JsonNode> released, Function<String, JsonNode> today) {
        this.direction = direction;
        this.released = released;
        this.today = today;
    }

    /** What breaks, a line each; empty when the new form is the old one or only grew. References are looked up by their URN. */
    static List<String> breaking(
            Direction direction, String urn, Function<String, JsonNode> released, Function<String, JsonNode> today) {
        SchemaChanges changes = new SchemaChanges(direction, released, today);
        changes.compare("", released.apply(urn), today.apply(urn), 0);
        return changes.breaking;
    }

    private void compare(String at, JsonNode before, JsonNode after, int depth) {
        boolean sameReference = before.has("$ref") && before.path("$ref").equals(after.path("$ref"));
        if ((sameReference && before.equals(after)) || depth > DEEPEST) {
            return;
        }
        Nullable old = Nullable.of(before, released);
        Nullable now = Nullable.of(after, today);
        if (direction == Direction.FACT && now.nullable() && !old.nullable()) {
            refuse(at, "may now be null");
        }
        if (direction == Direction.COMMAND && old.nullable() && !now.nullable()) {
            refuse(at, "may no longer be null");
        }
        if (!sameReference) {
            compareCore(at, old.core(), now.core(), depth);
        }
    }

    private void compareCore(String at, JsonNode before, JsonNode after, int depth) {
        if (!before.path("type").equals(after.path("type"))) {
            refuse(at, "type changed from " + before.path("type") + " to " + after.path("type"));
        }
        compareProperties(at, before, after, depth);
        compareRequired(at, before, after);
        compareValues(at, before, after);
        if (before.has("items") || after.has("items")) {
            compare(at + "/items", orAnything(before, "items"), orAnything(after, "items"), depth + 1);
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            compareChoices(at + "/" + choice, before.path(choice), after.path(choice), depth, choice.equals("allOf"));
        }
        boolean closed = after.path("additionalProperties").isBoolean()
                && !after.path("additionalProperties").asBoolean();
        if (closed && !before.path("additionalProperties").equals(after.path("additionalProperties"))) {
            refuse(at, "no longer lets unknown fields pass");
        }
        compareOthers(at, before, after);
    }

    private static JsonNode orAnything(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.path(keyword) : ANYTHING;
    }

    private void compareProperties(String at, JsonNode before, JsonNode after, int depth) {
        for (String name : before.path("properties").propertyNames()) {
            JsonNode now = after.path("properties").path(name);
            if (now.isMissingNode()) {
                refuse(at + "/" + name, "was removed or renamed");
            } else {
                compare(at + "/" + name, before.path("properties").path(name), now, depth + 1);
            }
        }
    }

    private void compareRequired(String at, JsonNode before, JsonNode after) {
        Set<String> old = texts(before.path("required"));
        Set<String> now = texts(after.path("required"));
        if (direction == Direction.FACT) {
            old.stream()
                    .filter(name -> !now.contains(name))
                    .forEach(name -> refuse(at + "/" + name, "may now be absent"));
        } else {
            now.stream()
                    .filter(name -> !old.contains(name))
                    .forEach(name -> refuse(at + "/" + name, "is now demanded"));
        }
    }

    private void compareValues(String at, JsonNode before, JsonNode after) {
        Set<JsonNode> old = values(before);
        Set<JsonNode> now = values(after);
        if (old.isEmpty() && !now.isEmpty()) {
            refuse(at, "takes only some values now");
        } else if (!old.isEmpty() && now.isEmpty() && direction == Direction.FACT) {
            refuse(at, "may now have any value");
        } else if (!now.isEmpty()) {
            old.stream().filter(value -> !now.contains(value)).forEach(value -> refuse(at, "lost the value " + value));
        }
    }

    private void compareChoices(String at, JsonNode before, JsonNode after, int depth, boolean all) {
        int shared = Math.min(before.size(), after.size());
        for (int i = 0; i < shared; i++) {
            compare(at + "/" + i, before.path(i), after.path(i), depth + 1);
        }
        boolean more = after.size() > before.size();
        boolean harmless = all ? direction == Direction.FACT && more : direction == Direction.COMMAND && more;
        if (before.size() != after.size() && !harmless) {
            refuse(at, "has another number of alternatives or parts");
        }
    }

    private void compareOthers(String at, JsonNode before, JsonNode after) {
        Set<String> keywords = new HashSet<>(before.propertyNames());
        keywords.addAll(after.propertyNames());
        keywords.removeAll(REMARKS);
        keywords.removeAll(LOOKED_AT);
        for (String keyword : keywords) {
            JsonNode old = before.path(keyword);
            JsonNode now = after.path(keyword);
            if (!old.equals(now) && !(direction == Direction.COMMAND && Limits.isLooser(keyword, old, now))) {
                refuse(at, keyword + " changed from " + shown(old) + " to " + shown(now));
            }
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "none" : value.toString();
    }

    private static Set<JsonNode> values(JsonNode schema) {
        Set<JsonNode> values = new HashSet<>();
        schema.path("enum").forEach(values::add);
        if (schema.has("const")) {
            values.add(schema.path("const"));
        }
        return values;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private void refuse(String at, String what) {
        breaking.add((at.isEmpty() ? "/" : at) + " " + what);
    }

    /** A schema without its "or null" and with its reference looked up. */
    private record Nullable(JsonNode core, boolean nullable) {

        static Nullable of(JsonNode schema, Function<String, JsonNode> schemas) {
            JsonNode core = schema;
            boolean nullable = false;
            for (int i = 0; i < DEEPEST; i++) {
                JsonNode choices = core.path("anyOf");
                if (choices.size() == 2 && (isNull(choices.path(0)) || isNull(choices.path(1)))) {
                    nullable = true;
                    core = choices.path(isNull(choices.path(0)) ? 1 : 0);
                } else if (core.has("$ref")) {
                    core = Objects.requireNonNull(
                            schemas.apply(core.path("$ref").asString()));
                } else {
                    break;
                }
            }
            return new Nullable(core, nullable);
        }

        private static boolean isNull(JsonNode schema) {
            return "null".equals(schema.path("type").asString(""));
        }
    }
}
