package io.taskflow.task.task;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.project.TaskNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to do, in a project. Whoever changes it holds its row's lock. */
@Entity
@Table(name = "task")
public class Task {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID projectId;

    @Column(updatable = false)
    private long number;

    @Column(updatable = false)
    private String key;

    @Column(updatable = false)
    private UUID reporterId;

    @Embedded
    private TaskFields fields;

    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;
    private @Nullable Instant completedAt;

    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable Instant deletedAt;

    @Transient
    private final List<TaskFact> facts = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /** A new task; {@code reporterId} is who asked for it. */
    public Task(UUID id, TaskNumber number, UUID reporterId, TaskFields fields, Instant now) {
        this.id = id;
        this.projectId = number.projectId();
        this.number = number.number();
        this.key = number.key();
        this.reporterId = reporterId;
        this.fields = fields;
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
        this.completedAt = completion(now);
        facts.add(new TaskFact.Created());
    }

    /** Takes on the new fields; what is equal already changes nothing, the version included. */
    public void change(TaskFields after, Instant now) {
        List<FieldChange> changes = new ArrayList<>(fields.changesTo(after));
        if (changes.isEmpty()) {
            return;
        }
        fields = after;
        Instant completed = completion(now);
        if (!Objects.equals(completedAt, completed)) {
            changes.add(new FieldChange("completedAt", completedAt, completed));
            completedAt = completed;
        }
        changed(now, new TaskFact.Changed(List.copyOf(changes)));
    }

    /** Marks it as gone. */
    public void delete(Instant now) {
        deletedAt = now;
        changed(now, new TaskFact.Deleted());
    }

    /** What happened since the last call. */
    public List<TaskFact> takeFacts() {
        List<TaskFact> taken = List.copyOf(facts);
        facts.clear();
        return taken;
    }

    /** No row is written whose facts nobody has taken: a write path that forgets its events fails its first test. */
    @PrePersist
    @PreUpdate
    void factsAreTaken() {
        if (!facts.isEmpty()) {
            throw new IllegalStateException("Facts of task " + id + " were not recorded: " + facts);
        }
    }

    private void changed(Instant now, TaskFact fact) {
        version++;
        updatedAt = now;
        facts.add(fact);
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
        return projectId;
    }

    /** From 1, within the project. */
    public long number() {
        return number;
    }

    /** What people call it: {@code WEB-12}. */
    public String key() {
        return key;
    }

    public UUID reporterId() {
        return reporterId;
    }

    public TaskFields fields() {
        return fields;
    }

    /** 1 when created, one more with each change. */
    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was done; null unless it is. */
    public @Nullable Instant completedAt() {
        return completedAt;
    }
}
