package io.taskflow.task.list;

import io.taskflow.task.search.SearchTerms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter as SQL. The conditions are fixed texts; whatever a client sends is a bound parameter. */
final class Conditions {
    /** That words are found: PostgreSQL cannot tell how seldom that holds. */
    static final String WORDS = "words";

    static final String ASSIGNEE = "assignee_id";
    /** The condition that everything fulfils. */
    static final String ALL = "true";

    private static final String NO_WORDS = "no words";

    /** What the indexes of open tasks, and those of closed ones, are for, in their words. */
    static final String OPEN_OR_CLOSED = "open or closed";

    private static final String UNWANTED =
            "(select count(*) from search_text s where s.task_id = t.id and s.words @@ cast(:unwanted as tsquery)) = 0";

    private final List<Condition> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean ofParents;
    private boolean ofReader;
    private String openOrClosed = "";

    /** @param sql on columns of {@code t} */
    private record Condition(String column, String sql) {}

    static Conditions of(TaskFilter filter, UUID reader) {
        Conditions where = new Conditions();
        where.parameters.put("reader", reader);
        if (filter.projectId() != null) {
            where.parameters.put("projectId", filter.projectId());
        }
        AnyOf<UUID> assignees = filter.assignees(reader);
        where.anyOf(ASSIGNEE, "uuid", "assigneeId", assignees);
        where.ofReader = filter.projectId() == null && assignees.isOnly(reader);
        AnyOf<UUID> parents = filter.parents();
        where.anyOf("parent_id", "uuid", "parentId", parents);
        where.ofParents = !parents.values().isEmpty() && !parents.orNone();
        where.anyOf("priority", "smallint", "priority", filter.priorities());
        where.due(filter);
        where.and("updated_at", "t.updated_at > :updatedAfter", "updatedAfter", utc(filter.updatedAfter()));
        where.status(Statuses.of(filter.status()));
        where.labels(filter.labels());
        return where;
    }

    /** Also: the words are found in the texts of the task, looked at one by one; without any there is nothing to find. */
    Conditions and(SearchTerms words) {
        if (words.isEmpty()) {
            and(NO_WORDS, "false");
        }
        for (int i = 0; i < words.wanted().size(); i++) {
            and(WORDS, has(i), "word" + i, words.wanted().get(i).any());
        }
        return and(words.unwanted());
    }

    /** Counted, so that PostgreSQL asks for the texts of each task it looks at, and never first for those of all. */
    private static String has(int word) {
        return "(select count(*) from search_text s where s.task_id = t.id and s.words @@ (select cast(:word%d as tsquery))) > 0"
                .formatted(word);
    }

    /** Also: this is not found in any text of the task. */
    Conditions and(@Nullable String unwanted) {
        and(NO_WORDS, UNWANTED, "unwanted", unwanted);
        return this;
    }

    /** Whether what matches is what is directly under some tasks: so little that nobody need look for it. */
    boolean nameParents() {
        return ofParents;
    }

    /** Whether what matches is the reader's own, in whatever project. */
    boolean ofReader() {
        return ofReader;
    }

    /** Rows that tell whether what matches is open ({@code true}) or closed. */
    String openOrClosed() {
        return openOrClosed;
    }

    /** What the SQL names, {@code :reader} and {@code :projectId} included. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** All of them. */
    String sql() {
        return joined(all);
    }

    /** All of them but those on these columns. */
    String sqlBut(String... columns) {
        Set<String> without = Set.of(columns);
        return joined(all.stream()
                .filter(condition -> !without.contains(condition.column()))
                .toList());
    }

    /** Those on this column. */
    String on(String column) {
        return joined(all.stream()
                .filter(condition -> condition.column().equals(column))
                .toList());
    }

    private static String joined(List<Condition> some) {
        return some.isEmpty() ? ALL : some.stream().map(Condition::sql).collect(Collectors.joining(" and "));
    }

    private <T> void anyOf(String column, String type, String parameter, AnyOf<T> wanted) {
        String none = "t." + column + " is null";
        String values = "t.%s = any(cast(:%s as %s[]))".formatted(column, parameter, type);
        if (wanted.values().isEmpty() && wanted.orNone()) {
            and(column, none);
        } else {
            and(
                    column,
                    wanted.orNone() ? "(" + values + " or " + none + ")" : values,
                    parameter,
                    array(wanted.values()));
        }
    }

    private void due(TaskFilter filter) {
        if (filter.due() != null) {
            // PostgreSQL would look for what is due and has no due date in all tasks.
            boolean isDue = filter.dueBefore() != null || filter.dueAfter() != null;
            and("due_by", isDue ? "false" : "t.due_by is null");
        }
        and("due_by", "t.due_by < :dueBefore", "dueBefore", utc(filter.dueBefore()));
        and("due_by", "t.due_by > :dueAfter", "dueAfter", utc(filter.dueAfter()));
    }

    private void status(Statuses wanted) {
        openOrClosed = wanted.openOrClosed();
        if (wanted.areOpen()) {
            and(OPEN_OR_CLOSED, Statuses.IS_OPEN);
        }
        if (wanted.areClosed()) {
            and(OPEN_OR_CLOSED, Statuses.IS_CLOSED);
        }
        if (!wanted.areWhole()) {
            and("status", "t.status = any(cast(:status as text[]))", "status", array(wanted.names()));
        }
    }

    private void labels(LabelFilter wanted) {
        and("labels", "t.label_keys @> (select label_keys(cast(:labels as text[])))", "labels", array(wanted.all()));
        and(
                "labels",
                "not t.label_keys && (select label_keys(cast(:withoutLabels as text[])))",
                "withoutLabels",
                array(wanted.without()));
        if (wanted.none()) {
            and("labels", "t.labels = '{}'");
        }
        if (wanted.any()) {
            and("labels", "t.labels <> '{}'");
        }
    }

    private void and(String column, String sql) {
        all.add(new Condition(column, sql));
    }

    private void and(String column, String sql, String parameter, @Nullable Object value) {
        if (value != null) {
            and(column, sql);
            parameters.put(parameter, value);
        }
    }

    /** As PostgreSQL's driver wants them. */
    private static Object @Nullable [] array(List<?> values) {
        return values.isEmpty() ? null : values.stream().map(String::valueOf).toArray(String[]::new);
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
