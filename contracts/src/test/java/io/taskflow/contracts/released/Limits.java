package io.taskflow.contracts.released;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which changes of a limit let more pass than before. */
final class Limits {

    private static final Set<String> UPPER =
            Set.of("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties");
    private static final Set<String> LOWER =
            Set.of("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties");
    private static final Set<String> CHECKS = Set.of("format", "pattern", "multipleOf", "uniqueItems");

    private Limits() {}

    /** Whether everything that was valid is valid still. */
    static boolean isLooser(String keyword, JsonNode before, JsonNode after) {
        if (CHECKS.contains(keyword) || UPPER.contains(keyword) || LOWER.contains(keyword)) {
            if (after.isMissingNode()) {
                return true;
            }
        }
        if (before.isNumber() && after.isNumber()) {
            int difference = after.decimalValue().compareTo(before.decimalValue());
            return (UPPER.contains(keyword) && difference > 0) || (LOWER.contains(keyword) && difference < 0);
        }
        return keyword.equals("uniqueItems") && !after.asBoolean();
    }
}
