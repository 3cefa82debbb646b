package io.taskflow.task.savedfilter;

import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.Pointers;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.list.TaskQueries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A filter's query: parameters as JSON. Acceptable is what a list takes. */
@Component
class FilterQuery {
    private static final String BASE = "/query";
    private static final int MOST_VALUES = 50;

    /** Fifty ids with commas between. */
    private static final int MOST_CHARACTERS = 2_000;

    private final TaskQueries queries;

    FilterQuery(TaskQueries queries) {
        this.queries = queries;
    }

    /** The same without what is null. Throws a 400 problem that points below {@code /query} at what a list would refuse. */
    ObjectNode checked(ObjectNode query, UUID owner) {
        ObjectNode given = query.deepCopy();
        given.removeIf(JsonNode::isNull);
        List<InvalidField> wrong = new ArrayList<>();
        given.properties().forEach(parameter -> check(parameter.getKey(), parameter.getValue(), wrong));
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        try {
            queries.check(parameters(given), owner);
        } catch (ProblemException refused) {
            throw ProblemException.invalid(refused.errors().stream()
                    .map(field -> new InvalidField(BASE + field.pointer(), field.message()))
                    .toList());
        }
        return given;
    }

    private void check(String name, JsonNode value, List<InvalidField> wrong) {
        String pointer = BASE + "/" + Pointers.escape(name);
        List<String> names = queries.names();
        if (!names.contains(name)) {
            wrong.add(new InvalidField(pointer, "is no parameter to save; those are " + String.join(", ", names)));
        } else if (!isTexts(value)) {
            wrong.add(new InvalidField(
                    pointer,
                    "must be a string, or an array of 1 to " + MOST_VALUES + " strings of at most " + MOST_CHARACTERS
                            + " characters"));
        }
    }

    /** As a request would have them. */
    static Map<String, String[]> parameters(ObjectNode query) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        query.properties().forEach(parameter -> parameters.put(parameter.getKey(), texts(parameter.getValue())));
        return parameters;
    }

    private static String[] texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).toArray(String[]::new)
                : new String[] {value.asString()};
    }

    private static boolean isTexts(JsonNode value) {
        if (!value.isArray()) {
            return isText(value);
        }
        return !value.isEmpty()
                && value.size() <= MOST_VALUES
                && value.valueStream().allMatch(FilterQuery::isText);
    }

    /** What the database keeps and UTF-8 writes. */
    private static boolean isText(JsonNode value) {
        return value.isString()
                && value.asString().length() <= MOST_CHARACTERS
                && value.asString()
                        .codePoints()
                        .noneMatch(character -> character == 0 || Character.getType(character) == Character.SURROGATE);
    }
}
