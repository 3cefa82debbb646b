package io.taskflow.task.task;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.event.FieldChanges;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.project.TaskNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to do, in a project. Whoever changes it holds its row's lock, and hands it to {@link Tasks} with what has changed. */
public final class Task {
    /** The change of a task that was deleted, or restored; no field of one that is there. */
    public static final String DELETED_AT = "deletedAt";

    private final UUID id;
    private final UUID reporterId;
    private final Instant createdAt;

    private TaskNumber number;
    private TaskFields fields;
    private long version;
    private Instant updatedAt;
    private @Nullable Instant completedAt;

    /** A new task; {@code reporterId} is who asked for it. */
    Task(UUID id, TaskNumber number, UUID reporterId, TaskFields fields, Instant now) {
        this.id = id;
        this.number = number;
        this.reporterId = reporterId;
        this.createdAt = now;
        this.fields = fields.checked();
        this.version = 1;
        this.updatedAt = now;
        this.completedAt = completion(now);
    }

    /** A task as it was kept. */
    Task(
            UUID id,
            TaskNumber number,
            UUID reporterId,
            TaskFields fields,
            long version,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant completedAt) {
        this.id = id;
        this.number = number;
        this.reporterId = reporterId;
        this.createdAt = createdAt;
        this.fields = fields;
        this.version = version;
        this.updatedAt = updatedAt;
        this.completedAt = completedAt;
    }

    /** Takes on the new fields and says what that changed; what is equal already changes nothing, the version included. */
    List<FieldChange> change(TaskFields wanted, Instant now) {
        TaskFields after = wanted.checked();
        List<FieldChange> changes = new ArrayList<>(fields.changesTo(after));
        if (changes.isEmpty()) {
            return changes;
        }
        fields = after;
        Instant completed = completion(now);
        if (!Objects.equals(completedAt, completed)) {
            changes.add(new FieldChange("completedAt", completedAt, completed));
            completedAt = completed;
        }
        touch(now);
        return changes;
    }

    /** Goes where that number is, taking on the new fields; says what that changed, its place first. */
    List<FieldChange> move(TaskNumber to, TaskFields wanted, Instant now) {
        List<FieldChange> changes = new ArrayList<>(new FieldChanges()
                .compare("projectId", number.projectId(), to.projectId())
                .compare("key", number.key(), to.key())
                .compare("number", number.number(), to.number())
                .list());
        number = to;
        List<FieldChange> others = change(wanted, now);
        if (others.isEmpty()) {
            touch(now);
        }
        changes.addAll(others);
        return changes;
    }

    /** Whether that closes it, and it recurs: then there is a next one to make, once, for what is closed has handed its recurrence on. */
    boolean goesOnWith(TaskFields wanted) {
        return wanted.recurrence() != null
                && !fields.status().isClosed()
                && wanted.status().isClosed();
    }

    /** Is there again after it was deleted, with these fields; what changes by that, {@code deletedAt} first. */
    List<FieldChange> restore(Instant deletedAt, TaskFields fitting, Instant now) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange(DELETED_AT, deletedAt, null));
        changes.addAll(fields.changesTo(fitting));
        fields = fitting;
        touch(now);
        return changes;
    }

    private void touch(Instant now) {
        version++;
        updatedAt = now;
    }

    /** Done tasks keep the moment they were done at; others have none. */
    private @Nullable Instant completion(Instant now) {
        if (fields.status() != TaskStatus.DONE) {
            return null;
        }
        return completedAt == null ? now : completedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return number.projectId();
    }

    /** Who asked for it. */
    UUID reporterId() {
        return reporterId;
    }

    public TaskFields fields() {
        return fields;
    }

    /** 1 when created, one more with each change. */
    public long version() {
        return version;
    }

    /** The whole task, as HTTP and the bus tell it. */
    public TaskSnapshot snapshot() {
        return new TaskSnapshot(
                id,
                number.key(),
                number.number(),
                number.projectId(),
                fields.title(),
                fields.description(),
                fields.status(),
                fields.priority(),
                fields.dueAt(),
                fields.dueOn(),
                fields.recurrence(),
                fields.reminders(),
                fields.assigneeId(),
                reporterId,
                fields.labels(),
                fields.parentId(),
                fields.position(),
                version,
                createdAt,
                updatedAt,
                completedAt);
    }
}
