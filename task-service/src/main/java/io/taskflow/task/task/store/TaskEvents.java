package io.taskflow.task.task.store;

import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskDeleted;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskFact;
import io.taskflow.task.task.TaskFields;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened to a task, as the bus hears it: the one place where {@code task.*} events are made. */
@Component
class TaskEvents {
    private final Outbox outbox;

    TaskEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void record(Task task, UUID actor) {
        for (TaskFact fact : task.takeFacts()) {
            outbox.append(event(fact, snapshot(task), actor));
        }
    }

    static Fact<?> event(TaskFact fact, TaskSnapshot now, UUID actor) {
        return switch (fact) {
            case TaskFact.Created created -> fact(EventTypes.TASK_CREATED, now, actor, new TaskCreated(now));
            case TaskFact.Changed changed ->
                fact(EventTypes.TASK_UPDATED, now, actor, new TaskUpdated(now, changed.changes()));
            case TaskFact.Deleted deleted -> fact(EventTypes.TASK_DELETED, now, actor, new TaskDeleted(now));
        };
    }

    /** Ordered by project, so that a task never overtakes the membership that lets people see it. */
    private static <T> Fact<T> fact(EventType<T> type, TaskSnapshot task, UUID actor, T data) {
        return Fact.of(type, task.id(), task.projectId(), task.version(), actor, data);
    }

    private static TaskSnapshot snapshot(Task task) {
        TaskFields fields = task.fields();
        return new TaskSnapshot(
                task.id(),
                task.key(),
                task.number(),
                task.projectId(),
                fields.title(),
                fields.description(),
                fields.status(),
                fields.priority(),
                fields.dueAt(),
                fields.assigneeId(),
                task.reporterId(),
                fields.labels(),
                fields.parentId(),
                fields.position(),
                task.version(),
                task.createdAt(),
                task.updatedAt(),
                task.completedAt());
    }
}
