package io.taskflow.task.list;

import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of each filter, of common and of rare values, with the same in plain SQL. */
final class Filters {
    private static final String SOMEONE = "22222222-0000-7000-8000-000000000001";

    private Filters() {}

    /** The filter, and what it says. */
    record Sample(TaskFilter filter, String sql) {}

    static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("none", new Sample(filter(null, null, null, null), "true"));
        all.put("status", new Sample(status(TaskStatus.DONE), "status = 'DONE'"));
        all.put("priority", new Sample(priority(Priority.URGENT), "priority = 4"));
        all.put("assignee me", new Sample(filter("me", null, null, null), "assignee_id = '" + ManyTasks.READER + "'"));
        all.put("rare assignee", new Sample(filter(SOMEONE, null, null, null), "assignee_id = '" + SOMEONE + "'"));
        all.put("common label", new Sample(filter(null, "red", null, null), "'red' = any(labels)"));
        all.put("rare label", new Sample(filter(null, "l7", null, null), "'l7' = any(labels)"));
        all.put("common word", new Sample(filter(null, null, null, "report"), "title ilike '%report%'"));
        all.put("rare word", new Sample(filter(null, null, null, "unusual"), "title ilike '%unusual%'"));
        all.put("no such word", new Sample(filter(null, null, null, "nowhere"), "false"));
        all.put(
                "updated after",
                new Sample(filter(null, null, "2026-01-04T00:00:00Z", null), "updated_at > '2026-01-04 00:00:00Z'"));
        all.put("due", new Sample(due(), "due_at > '2026-06-20 00:00:00Z' and due_at < '2026-07-20 00:00:00Z'"));
        all.put(
                "several",
                new Sample(several(), "status in ('OPEN', 'DONE') and 'red' = any(labels) and title ilike '%report%'"));
        return all;
    }

    private static TaskFilter status(TaskStatus status) {
        return new TaskFilter(null, List.of(status), List.of(), null, List.of(), null, null, null, null, null);
    }

    private static TaskFilter priority(Priority priority) {
        return new TaskFilter(null, List.of(), List.of(priority), null, List.of(), null, null, null, null, null);
    }

    private static TaskFilter due() {
        return new TaskFilter(
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                Instant.parse("2026-07-20T00:00:00Z"),
                Instant.parse("2026-06-20T00:00:00Z"),
                null,
                null);
    }

    private static TaskFilter several() {
        return new TaskFilter(
                null,
                List.of(TaskStatus.OPEN, TaskStatus.DONE),
                List.of(),
                null,
                List.of("red"),
                null,
                null,
                null,
                null,
                "report");
    }

    private static TaskFilter filter(
            @Nullable String assignee, @Nullable String label, @Nullable String updatedAfter, @Nullable String q) {
        return new TaskFilter(
                null,
                List.of(),
                List.of(),
                assignee,
                label == null ? List.of() : List.of(label),
                null,
                null,
                null,
                updatedAfter == null ? null : Instant.parse(updatedAfter),
                q);
    }

    /** The same in one project. */
    static TaskFilter in(UUID project, TaskFilter filter) {
        return new TaskFilter(
                project,
                filter.status(),
                filter.priority(),
                filter.assigneeId(),
                filter.label(),
                filter.parentId(),
                filter.dueBefore(),
                filter.dueAfter(),
                filter.updatedAfter(),
                filter.q());
    }
}
