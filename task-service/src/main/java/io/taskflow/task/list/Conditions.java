package io.taskflow.task.list;

import io.taskflow.task.task.PriorityRank;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter as SQL. The conditions are fixed texts; whatever a client sends is a bound parameter. */
final class Conditions {
    private final List<Condition> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param sql on columns of {@code t} */
    private record Condition(String column, String sql) {}

    static Conditions of(TaskFilter filter, UUID reader) {
        Conditions where = new Conditions();
        where.and("assignee_id", "t.assignee_id = :assigneeId", "assigneeId", filter.assignee(reader));
        where.and("parent_id", "t.parent_id = :parentId", "parentId", filter.parentId());
        where.and("due_at", "t.due_at < :dueBefore", "dueBefore", utc(filter.dueBefore()));
        where.and("due_at", "t.due_at > :dueAfter", "dueAfter", utc(filter.dueAfter()));
        where.and("updated_at", "t.updated_at > :updatedAfter", "updatedAfter", utc(filter.updatedAfter()));
        where.and(
                "status",
                "t.status = any(cast(:status as text[]))",
                "status",
                array(filter.status().stream().map(Enum::name).toArray(String[]::new)));
        where.and(
                "priority",
                "t.priority = any(cast(:priority as smallint[]))",
                "priority",
                array(filter.priority().stream().map(PriorityRank::of).toArray(Short[]::new)));
        where.and(
                "labels",
                "t.labels @> cast(:labels as text[])",
                "labels",
                array(filter.label().toArray(String[]::new)));
        where.and("words", "t.words @@ websearch_to_tsquery('simple', :q)", "q", filter.q());
        return where;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** All of them. */
    String sql() {
        return joined(all);
    }

    /** Those on this column. */
    String on(String column) {
        return joined(all.stream()
                .filter(condition -> condition.column().equals(column))
                .toList());
    }

    private static String joined(List<Condition> some) {
        return some.isEmpty() ? "true" : some.stream().map(Condition::sql).collect(Collectors.joining(" and "));
    }

    private void and(String column, String sql, String parameter, @Nullable Object value) {
        if (value != null) {
            all.add(new Condition(column, sql));
            parameters.put(parameter, value);
        }
    }

    private static Object @Nullable [] array(Object[] values) {
        return values.length == 0 ? null : values;
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
