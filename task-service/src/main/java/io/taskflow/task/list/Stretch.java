package io.taskflow.task.list;

import io.taskflow.service.page.Cursor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A stretch of a list: the tasks that have the value it is sorted by, or those that follow them because they have none.
 *
 * @param after where it begins; at the first one without
 */
record Stretch(TaskOrder order, boolean valued, Optional<Cursor> after) {

    /** Whether a row is in it, behind the cursor; {@code id} names the alias's column of that. */
    String begins(String alias, String id) {
        String boundary = "cast(:boundary as " + order.sort().sqlType() + ")";
        return has(alias)
                + (after.isEmpty() ? "" : " and " + row(alias, id) + behind() + " " + pair(boundary, ":boundaryId"));
    }

    /** Whether a row is behind that of {@code m} and, where {@code bound} has one, not behind that. */
    String goesOn(String alias, String id, String bound) {
        String end = pair(
                "coalesce((select key from %s), %s)"
                        .formatted(bound, order.sort().farthest(order.reversed())),
                "coalesce((select id from %s), %s)".formatted(bound, farthestId()));
        return has(alias) + " and " + row(alias, id) + behind() + " " + pair("m.key", "m.id") + " and " + end + behind()
                + "= " + row(alias, id);
    }

    /** Whether a row is not behind {@code :endKey} and {@code :endId}. */
    String isNoFartherThanEnd(String alias, String id) {
        return pair("cast(:endKey as " + order.sort().sqlType() + ")", ":endId") + behind() + "= " + row(alias, id);
    }

    /** Whether one row comes behind another. */
    String isBehind(String row, String other) {
        return pair(row + ".key", row + ".id") + behind() + " " + pair(other + ".key", other + ".id");
    }

    private String has(String alias) {
        return order.sort().isOptional()
                ? alias + "." + order.sort().column() + (valued ? " is not null" : " is null")
                : Conditions.ALL;
    }

    private String row(String alias, String id) {
        return pair(alias + "." + order.sort().column(), alias + "." + id);
    }

    private String pair(String key, String id) {
        return valued ? "(" + key + ", " + id + ")" : id;
    }

    private String behind() {
        return order.reversed() ? " <" : " >";
    }

    private String farthestId() {
        return "cast('%s' as uuid)".formatted(new UUID(order.reversed() ? 0 : -1, order.reversed() ? 0 : -1));
    }

    /** The value first, also where nobody has one: so stands the index. */
    String orderBy(String key, String id) {
        String direction = order.reversed() ? " desc" : "";
        return key + direction + ", " + id + direction;
    }

    /** The order of the list, of tasks {@code t}. */
    String orderOfTasks() {
        return orderBy("t." + order.sort().column(), "t.id");
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
