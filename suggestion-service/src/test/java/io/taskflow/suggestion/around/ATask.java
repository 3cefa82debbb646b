package io.taskflow.suggestion.around;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskDeleted;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.contracts.task.TaskUpdated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task to tell of, version after version. */
public record ATask(
        UUID id,
        UUID projectId,
        String title,
        TaskStatus status,
        @Nullable Priority priority,
        @Nullable Instant dueAt,
        long version) {

    public static ATask titled(String title) {
        return new ATask(UUID.randomUUID(), UUID.randomUUID(), title, TaskStatus.OPEN, null, null, 1);
    }

    public ATask in(UUID project) {
        return new ATask(id, project, title, status, priority, dueAt, version);
    }

    public ATask with(@Nullable Priority set) {
        return new ATask(id, projectId, title, status, set, dueAt, version);
    }

    public ATask renamed(String newTitle) {
        return new ATask(id, projectId, newTitle, status, priority, dueAt, version);
    }

    public ATask atVersion(long newVersion) {
        return new ATask(id, projectId, title, status, priority, dueAt, newVersion);
    }

    public CloudEvent<TaskCreated> created() {
        return Said.of(EventTypes.TASK_CREATED, id, version, new TaskCreated(snapshot()));
    }

    public CloudEvent<TaskUpdated> updated() {
        var change = new FieldChange("title", "before", title);
        return Said.of(EventTypes.TASK_UPDATED, id, version, new TaskUpdated(snapshot(), List.of(change)));
    }

    public CloudEvent<TaskDeleted> deleted() {
        return Said.of(EventTypes.TASK_DELETED, id, version, new TaskDeleted(snapshot()));
    }

    public TaskSnapshot snapshot() {
        Instant created = Instant.parse("2026-06-24T09:30:00Z");
        return new TaskSnapshot(
                id,
                "WEB-1",
                1,
                projectId,
                title,
                null,
                status,
                priority,
                dueAt,
                null,
                null,
                List.of(),
                null,
                UUID.randomUUID(),
                List.of(),
                null,
                "a1",
                version,
                created,
                created.plusSeconds(version),
                null);
    }
}
