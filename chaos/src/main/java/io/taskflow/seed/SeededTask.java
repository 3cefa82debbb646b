package io.taskflow.seed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that people do something with, and what is written of that. */
final class SeededTask {
    private static final List<String> PRIORITIES = List.of("LOW", "MEDIUM", "HIGH", "URGENT");

    private final UUID id;
    private final UUID reporter;
    private final Instant createdAt;
    private final CopyRows activity;

    private String status = "OPEN";
    private @Nullable String priority;
    private @Nullable UUID assignee;
    private @Nullable Instant completedAt;
    private Instant updatedAt;
    private long version = 1;

    SeededTask(UUID id, UUID reporter, Instant createdAt, CopyRows activity) {
        this.id = id;
        this.reporter = reporter;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.activity = activity;
    }

    void setPriority(int rank, UUID actor, Instant at) {
        String before = priority;
        priority = PRIORITIES.get(rank - 1);
        change(actor, at, field("priority", before, priority));
    }

    void assign(UUID person, UUID actor, Instant at) {
        UUID before = assignee;
        assignee = person;
        change(actor, at, field("assigneeId", before, person));
    }

    void move(String next, UUID actor, Instant at) {
        String before = status;
        status = next;
        String completed = "";
        if (next.equals("DONE")) {
            completedAt = at;
            completed = field("completedAt", null, at) + ",";
        }
        change(actor, at, completed + field("status", before, next));
    }

    UUID id() {
        return id;
    }

    /** Its row; the rest of it never changed. */
    void write(
            CopyRows tasks,
            SeededProject project,
            long number,
            String title,
            @Nullable String description,
            @Nullable Instant dueAt,
            List<String> labels,
            @Nullable UUID parent,
            String position) {
        tasks.add(
                id,
                project.id(),
                number,
                project.key() + "-" + number,
                title,
                description,
                status,
                priority == null ? null : PRIORITIES.indexOf(priority) + 1,
                dueAt,
                assignee,
                reporter,
                labels,
                parent,
                position,
                version,
                createdAt,
                updatedAt,
                completedAt);
    }

    private void change(UUID actor, Instant at, String changes) {
        version++;
        updatedAt = at;
        activity.add(id, version, actor, at, "[" + changes + "]");
    }

    private static String field(String name, @Nullable Object from, @Nullable Object to) {
        return "{\"field\":\"%s\",\"from\":%s,\"to\":%s}".formatted(name, json(from), json(to));
    }

    private static String json(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
