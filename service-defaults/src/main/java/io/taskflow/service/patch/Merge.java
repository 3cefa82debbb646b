package io.taskflow.service.patch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The algorithm of RFC 7396, section 2, with one turn: a cleared field stays, as null, since records have all their fields. */
final class Merge {
    private Merge() {}

    static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            JsonNode before = target.get(change.getKey());
            target.set(change.getKey(), merged(before, change.getValue()));
        });
        return target;
    }

    private static JsonNode merged(JsonNode before, JsonNode change) {
        if (change instanceof ObjectNode object) {
            return before instanceof ObjectNode inner ? apply(inner, object) : withoutNulls(object);
        }
        return change;
    }

    private static ObjectNode withoutNulls(ObjectNode object) {
        return apply(object.objectNode(), object);
    }
}
