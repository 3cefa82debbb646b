package io.taskflow.task.task.search;

import io.taskflow.service.page.Cursor;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.Position;
import io.taskflow.task.task.PriorityRank;
import io.taskflow.task.task.Task;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks is sorted by, ascending. In either direction tasks that have no such value come last: SQL compares
 * them as the last value there is, so that one row comparison finds the next page.
 */
enum TaskSort {
    CREATED_AT("createdAt", "timestamptz", "t.created_at", "t.created_at"),
    UPDATED_AT("updatedAt", "timestamptz", "t.updated_at", "t.updated_at"),
    DUE_AT("dueAt", "timestamptz", "coalesce(t.due_at, 'infinity')", "coalesce(t.due_at, '-infinity')"),
    PRIORITY("priority", "bigint", "coalesce(t.priority, 5)", "coalesce(t.priority, 0)"),
    POSITION("position", "text", "t.position", "t.position");

    private static final String NAMES =
            Arrays.stream(values()).map(sort -> sort.field).collect(Collectors.joining(", "));

    private final String field;
    private final String sqlType;
    private final String ascending;
    private final String descending;

    TaskSort(String field, String sqlType, String ascending, String descending) {
        this.field = field;
        this.sqlType = sqlType;
        this.ascending = ascending;
        this.descending = descending;
    }

    /** By the field's name in the API. Throws a 400 problem for any other. */
    static TaskSort of(String field) {
        return Arrays.stream(values())
                .filter(sort -> sort.field.equals(field))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "/sort", "must be one of " + NAMES + ", with a - in front for descending"));
    }

    /** What SQL compares. */
    String expression(boolean reversed) {
        return reversed ? descending : ascending;
    }

    /** The SQL type of what it compares. */
    String sqlType() {
        return sqlType;
    }

    /** Where a page that ends with this task ends. */
    Cursor cursorAt(Task task) {
        return switch (this) {
            case CREATED_AT -> Cursor.of(task.createdAt(), task.id());
            case UPDATED_AT -> Cursor.of(task.updatedAt(), task.id());
            case DUE_AT -> Cursor.of(task.fields().dueAt(), task.id());
            case PRIORITY -> new Cursor(rank(task), task.id());
            case POSITION -> new Cursor(task.fields().position(), task.id());
        };
    }

    /** What SQL compares with, to go on after the cursor, as text. Throws a 400 problem for one that is not ours. */
    String boundary(Cursor cursor, boolean reversed) {
        return switch (this) {
            case CREATED_AT, UPDATED_AT, DUE_AT -> instant(cursor.instant(), reversed);
            case PRIORITY -> cursor.key() == null ? (reversed ? "0" : "5") : Long.toString(cursor.number());
            case POSITION -> position(cursor.key());
        };
    }

    private static String instant(@Nullable Instant instant, boolean reversed) {
        if (instant == null) {
            return reversed ? "-infinity" : "infinity";
        }
        return Instants.storable("/cursor", instant).toString();
    }

    private static @Nullable String rank(Task task) {
        return task.fields().priority() == null
                ? null
                : Short.toString(PriorityRank.of(task.fields().priority()));
    }

    private static String position(@Nullable String key) {
        if (key == null || !Position.isValid(key)) {
            throw ProblemException.invalid("/cursor", "must be a nextCursor of an earlier answer");
        }
        return key;
    }
}
