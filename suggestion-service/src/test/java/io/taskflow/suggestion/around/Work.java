package io.taskflow.suggestion.around;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.project.ProjectSnapshot;
import io.taskflow.contracts.project.ProjectUpdated;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.RelationType;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskRelation;
import io.taskflow.contracts.task.TaskRelationAdded;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project whose work is told of, task after task. */
public final class Work {
    public final UUID project = UUID.randomUUID();
    private final Bus bus;
    private long number;

    public Work(Bus bus) {
        this.bus = bus;
    }

    public void join(UUID person, ProjectRole role) {
        var added = new ProjectMemberAdded(snapshot(1, null), new ProjectMember(person, role));
        bus.say(EventTypes.PROJECT_MEMBER_ADDED, Said.of(EventTypes.PROJECT_MEMBER_ADDED, project, 1, added));
    }

    public void archive() {
        var updated = new ProjectUpdated(snapshot(2, Instant.now()), List.of());
        bus.say(EventTypes.PROJECT_UPDATED, Said.of(EventTypes.PROJECT_UPDATED, project, 2, updated));
    }

    public UUID task(
            String title,
            TaskStatus status,
            @Nullable Priority priority,
            @Nullable Instant dueAt,
            @Nullable UUID assignee,
            @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        number++;
        var task = new TaskSnapshot(
                id,
                "WRK-" + number,
                number,
                project,
                title,
                null,
                status,
                priority,
                dueAt,
                null,
                null,
                List.of(),
                assignee,
                UUID.randomUUID(),
                List.of(),
                parent,
                "a1",
                1,
                now,
                now,
                status == TaskStatus.DONE ? now : null);
        bus.say(EventTypes.TASK_CREATED, Said.of(EventTypes.TASK_CREATED, id, 1, new TaskCreated(task)));
        return id;
    }

    public void blocks(UUID blocker, UUID blocked) {
        UUID id = UUID.randomUUID();
        var relation = new TaskRelation(id, blocked, project, RelationType.BLOCKED_BY, blocker);
        bus.say(
                EventTypes.TASK_RELATION_ADDED,
                Said.of(EventTypes.TASK_RELATION_ADDED, id, 1, new TaskRelationAdded(relation)));
    }

    private ProjectSnapshot snapshot(long version, @Nullable Instant archivedAt) {
        return new ProjectSnapshot(project, "WRK", "Work", null, version, Instant.now(), Instant.now(), archivedAt);
    }
}
