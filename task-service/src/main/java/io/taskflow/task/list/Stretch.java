package io.taskflow.task.list;

import io.taskflow.service.page.Cursor;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of a list: the tasks that have the value it is sorted by, or those that follow them because they have none.
 *
 * @param after where it begins; at the first one without
 */
record Stretch(TaskOrder order, boolean valued, Optional<Cursor> after) {

    /** The condition, on columns of {@code alias}, whose id column has this name. */
    String condition(String alias, String id) {
        String key = alias + "." + order.sort().column();
        String which = order.sort().isOptional() ? key + (valued ? " is not null" : " is null") : "true";
        if (after.isEmpty()) {
            return which;
        }
        String comparison = order.reversed() ? "<" : ">";
        String boundary = "cast(:boundary as " + order.sort().sqlType() + ")";
        return valued
                ? "%s and (%s, %s.%s) %s (%s, :boundaryId)".formatted(which, key, alias, id, comparison, boundary)
                : "%s and %s.%s %s :boundaryId".formatted(which, alias, id, comparison);
    }

    /** Whether one row comes behind another. */
    String isBehind(String row, String other) {
        String comparison = order.reversed() ? "<" : ">";
        return valued
                ? "(%1$s.key, %1$s.id) %3$s (%2$s.key, %2$s.id)".formatted(row, other, comparison)
                : "%s.id %s %s.id".formatted(row, comparison, other);
    }

    /** The value first, also where nobody has one: so stands the index. */
    String orderBy(String key, String id) {
        String direction = order.reversed() ? " desc" : "";
        return key + direction + ", " + id + direction;
    }

    /** Binds what the condition compares with. */
    void bind(Map<String, Object> parameters) {
        after.ifPresent(cursor -> {
            parameters.put("boundaryId", cursor.id());
            if (valued) {
                parameters.put("boundary", order.sort().boundary(cursor));
            }
        });
    }
}
