package io.taskflow.task.task;

import io.taskflow.contracts.task.Recurrence;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.project.TaskNumber;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a row of its table, and back: the one place that knows the columns. */
public final class TaskRows {
    /** What {@link #read} reads of {@code task t}. */
    public static final String COLUMNS =
            "t.id, t.project_id, t.number, t.key, t.title, t.description, t.status, t.priority, t.due_at, t.due_on, t.recurrence, t.reminders, "
                    + "t.assignee_id, t.reporter_id, t.labels, t.parent_id, t.position, t.version, t.created_at, t.updated_at, t.completed_at";

    private TaskRows() {}

    /** The task in a row that has {@link #COLUMNS}. */
    public static Task read(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                new TaskNumber(row.getObject("project_id", UUID.class), row.getLong("number"), row.getString("key")),
                row.getObject("reporter_id", UUID.class),
                fields(row),
                row.getLong("version"),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "updated_at")),
                instant(row, "completed_at"));
    }

    private static TaskFields fields(ResultSet row) throws SQLException {
        return new TaskFields(
                row.getString("title"),
                row.getString("description"),
                TaskStatus.valueOf(row.getString("status")),
                PriorityRank.priority(row.getObject("priority", Integer.class)),
                instant(row, "due_at"),
                row.getObject("due_on", LocalDate.class),
                recurrence(row),
                List.of((String[]) row.getArray("reminders").getArray()),
                row.getObject("assignee_id", UUID.class),
                List.of((String[]) row.getArray("labels").getArray()),
                row.getObject("parent_id", UUID.class),
                row.getString("position"));
    }

    /** What to write, by column. */
    static Map<String, @Nullable Object> values(TaskSnapshot task) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", task.id());
        values.put("project_id", task.projectId());
        values.put("number", task.number());
        values.put("key", task.key());
        values.put("title", task.title());
        values.put("description", task.description());
        values.put("status", task.status().name());
        values.put("priority", task.priority() == null ? null : PriorityRank.of(task.priority()));
        values.put("due_at", utc(task.dueAt()));
        values.put("due_on", task.dueOn());
        values.put("recurrence", recurrence(task.recurrence()));
        values.put("reminders", task.reminders().toArray(String[]::new));
        values.put("assignee_id", task.assigneeId());
        values.put("reporter_id", task.reporterId());
        values.put("labels", task.labels().toArray(String[]::new));
        values.put("parent_id", task.parentId());
        values.put("position", task.position());
        values.put("version", task.version());
        values.put("created_at", utc(task.createdAt()));
        values.put("updated_at", utc(task.updatedAt()));
        values.put("completed_at", utc(task.completedAt()));
        return values;
    }

    private static @Nullable Recurrence recurrence(ResultSet row) throws SQLException {
        Array kept = row.getArray("recurrence");
        String[] parts = kept == null ? null : (String[]) kept.getArray();
        return parts == null ? null : new Recurrence(parts[0], parts[1]);
    }

    private static String @Nullable [] recurrence(@Nullable Recurrence recurrence) {
        return recurrence == null ? null : new String[] {recurrence.rrule(), recurrence.timeZone()};
    }

    /** The column of a field: {@code due_at} for {@code dueAt}. */
    static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
