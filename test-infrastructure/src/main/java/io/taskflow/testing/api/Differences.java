package io.taskflow.testing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two JSON documents say something else, a line for each value. */
final class Differences {
    private static final int MOST = 40;

    private Differences() {}

    static List<String> between(JsonNode before, JsonNode after) {
        Map<String, String> former = new TreeMap<>();
        Map<String, String> present = new TreeMap<>();
        collect(before, "", former);
        collect(after, "", present);
        TreeSet<String> places = new TreeSet<>(former.keySet());
        places.addAll(present.keySet());
        List<String> differences = new ArrayList<>();
        for (String place : places) {
            String was = former.getOrDefault(place, "-");
            String is = present.getOrDefault(place, "-");
            if (!was.equals(is) && differences.size() < MOST) {
                differences.add(place + ": " + was + " -> " + is);
            }
        }
        return differences;
    }

    private static void collect(JsonNode node, String place, Map<String, String> values) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> collect(entry.getValue(), place + "/" + entry.getKey(), values));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), place + "/" + index, values);
            }
        } else {
            values.put(place, node.toString());
        }
    }
}
