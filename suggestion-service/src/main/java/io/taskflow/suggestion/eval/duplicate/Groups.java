package io.taskflow.suggestion.eval.duplicate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports that say the same, directly or by way of others. */
final class Groups {

    private final Map<String, String> next = new HashMap<>();

    Groups(List<Pair> pairs) {
        for (Pair pair : pairs) {
            String one = of(pair.duplicate());
            String other = of(pair.of());
            if (!one.equals(other)) {
                next.put(one, other);
            }
        }
    }

    /** The name of a report's group: the id of one of them. */
    String of(String id) {
        String name = id;
        while (next.containsKey(name)) {
            name = next.get(name);
        }
        return name;
    }
}
