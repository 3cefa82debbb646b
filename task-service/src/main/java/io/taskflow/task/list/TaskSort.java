package io.taskflow.task.list;

import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.Position;
import io.taskflow.task.task.PriorityRank;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list of tasks is sorted by: each has an index that begins with the project. */
enum TaskSort {
    CREATED_AT("createdAt", "created_at", "timestamptz", false),
    UPDATED_AT("updatedAt", "updated_at", "timestamptz", false),
    DUE_AT("dueAt", "due_by", "timestamptz", true),
    PRIORITY("priority", "priority", "smallint", true),
    POSITION("position", "position", "text", false);

    private static final String NAMES =
            Arrays.stream(values()).map(sort -> sort.field).collect(Collectors.joining(", "));
    private static final String EXPECTED =
            "must be one of " + NAMES + ", with a - in front for descending, or " + RelevantTasks.ORDER;

    private final String field;
    private final String column;
    private final String sqlType;
    private final boolean optional;

    TaskSort(String field, String column, String sqlType, boolean optional) {
        this.field = field;
        this.column = column;
        this.sqlType = sqlType;
        this.optional = optional;
    }

    /** By the field's name in the API. Throws a 400 problem for any other. */
    static TaskSort of(String field) {
        return Arrays.stream(values())
                .filter(sort -> sort.field.equals(field))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("/sort", EXPECTED));
    }

    String column() {
        return column;
    }

    String sqlType() {
        return sqlType;
    }

    /** SQL of a value behind which none comes in this direction. */
    String farthest(boolean reversed) {
        String value = switch (sqlType) {
            case "timestamptz" -> reversed ? "-infinity" : "infinity";
            case "smallint" -> String.valueOf(reversed ? Short.MIN_VALUE : Short.MAX_VALUE);
            default -> reversed ? "" : "~";
        };
        return "cast('" + value + "' as " + sqlType + ")";
    }

    /** Whether a task may have no such value. */
    boolean isOptional() {
        return optional;
    }

    /** Where a page that ends with this task ends. */
    Cursor cursorAt(TaskSnapshot task) {
        return switch (this) {
            case CREATED_AT -> Cursor.of(task.createdAt(), task.id());
            case UPDATED_AT -> Cursor.of(task.updatedAt(), task.id());
            case DUE_AT -> Cursor.of(task.dueBy(), task.id());
            case PRIORITY ->
                task.priority() == null
                        ? new Cursor(null, task.id())
                        : Cursor.of(PriorityRank.of(task.priority()), task.id());
            case POSITION -> new Cursor(task.position(), task.id());
        };
    }

    /** What SQL compares with, to go on after the cursor, as text. Throws a 400 problem for one that is not ours. */
    String boundary(Cursor cursor) {
        return switch (this) {
            case CREATED_AT, UPDATED_AT, DUE_AT -> instant(cursor.instant());
            case PRIORITY -> rank(cursor.number());
            case POSITION -> position(cursor.key());
        };
    }

    private static String instant(@Nullable Instant instant) {
        if (instant == null) {
            throw forged();
        }
        return String.valueOf(TaskFilter.storable("/cursor", instant));
    }

    private static String rank(long number) {
        if (number < Short.MIN_VALUE || number > Short.MAX_VALUE) {
            throw forged();
        }
        return Long.toString(number);
    }

    private static String position(@Nullable String key) {
        if (key == null || !Position.isValid(key)) {
            throw forged();
        }
        return key;
    }

    private static ProblemException forged() {
        return ProblemException.invalid("/cursor", "must be a nextCursor of an earlier answer");
    }
}
